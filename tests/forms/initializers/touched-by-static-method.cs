// form: a static method of a beforefieldinit type touches nothing until it reads the thread-static; a nested type's initializer uses the outer's
// expect: converted
using System;

class A
{
    [ThreadStatic] static int t_x = Say("A.t_x", 3);
    internal static void Silent() => Console.WriteLine("silent");
    internal static int Read() { Console.WriteLine("read"); return t_x; }
    internal static int Say(string s, int v) { Console.WriteLine($"init {s} on {Lanes.Here}"); return v; }
    internal class In { [ThreadStatic] internal static int t_in = Say("In", t_x + 1); internal static readonly int s_after = t_in * 2; }
}

static class Program
{
    static void Main()
    {
        A.Silent();
        Lanes.On("a", () => { A.Silent(); Console.WriteLine(A.Read()); });
        Console.WriteLine("now In"); Lanes.On("a", () => Console.WriteLine(A.In.t_in));
        Lanes.Each(() => Console.WriteLine($"{Lanes.Here}: {A.Read()} {A.In.t_in++} {A.In.s_after}"));
    }
}
