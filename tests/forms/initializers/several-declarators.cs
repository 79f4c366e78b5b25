// form: several declarators with initializers that use each other and other statics between
// expect: converted
using System;

static class A
{
    [ThreadStatic] internal static int a = Say("a", 1), b, c = Say("c", a + b++ + 10), d = Say("d", c + b);
    static int s = Say("s", d);
    [ThreadStatic] internal static int? e = Say("e", s), f = null, // nothing
        g = e + f, h = Say("h", a + (g ?? 7));
    static int Say(string n, int v) { Console.WriteLine(n + v); return v; }
}

static class Program
{
    static void Main()
    {
        Console.WriteLine("main");
        Lanes.On("b", () => A.b += 1000);
        Lanes.Each(() => Console.WriteLine($"{Lanes.Here}: {A.a} {A.b} {A.c} {A.d} {A.e} {A.f} {A.g} {A.h}"));
    }
}
