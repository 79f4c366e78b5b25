// form: static g = ++X; f = X + 1 in a type without static constructor, touched first through X
// expect: converted
using System;

static class A { [ThreadStatic] internal static int X; internal static int g = ++X; internal static int f = X + 1; }
static class B { internal static int g = ++X; [ThreadStatic] internal static int X = 5; internal static int f = X += 2; }

static class Program
{
    static void Main()
    {
        int first = A.X; Console.WriteLine(first + " " + A.g + " " + A.f);
        Lanes.On("a", () => Console.WriteLine(B.X));
        Console.WriteLine(B.X + " " + B.g + " " + B.f);
        Lanes.Each(() => Console.WriteLine($"{Lanes.Here}: {A.X} {A.g} {A.f} {B.X} {B.g} {B.f}"));
    }
}
