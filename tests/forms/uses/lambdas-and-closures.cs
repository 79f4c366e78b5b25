// form: lambdas, static lambdas, local functions, closures called on other threads, cached delegates
// expect: converted
using System;
using System.Threading;

static class Program
{
    [ThreadStatic] static int t_x;
    [ThreadStatic] static string? t_s;
    static readonly Func<int> s_cached = static () => ++t_x;
    static readonly Action<int> s_group = Add;
    static void Add(int k) => t_x += k;

    static Func<int> Make(int k) { int calls = 0; return () => t_x += k + calls++; }

    static void Step()
    {
        int Local() { t_x *= 2; return Nested() + t_x; int Nested() => t_x -= 1; }
        static void Static(string s) => t_s += s;
        Static("s"); s_cached(); s_group(4); var f = Make(3); f(); int on = Lanes.On("c", f); Lanes.On("c", () => { Static("c"); s_cached(); });
        ref int R() => ref t_x; R()++; Func<int, Func<int>> curry = a => () => a + t_x; var g = curry(100);
        Console.WriteLine($"{Lanes.Here}: {Local()} {f()} {on} {g()} {Lanes.On("c", g)} {Lanes.On("c", () => t_s)} {t_s}");
    }

    static void Main()
    {
        Step();
        Lanes.Each(Step);
        int seen = -1; var th = new Thread(() => { seen = s_cached() + Make(50)(); }); th.Start(); th.Join(); Console.WriteLine(seen + " " + t_x);
        var tl = new Thread(o => { t_x = (int)o!; seen = t_x + s_cached(); }); tl.Start(t_x); tl.Join(); Console.WriteLine(seen + " " + t_x);
    }
}
