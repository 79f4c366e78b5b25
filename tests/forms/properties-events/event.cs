// form: [field: ThreadStatic] on a field-like event
// expect: refused E event
using System;

class A
{
    [field: ThreadStatic] internal static event Action<string>? E;
    [ThreadStatic] internal static Action<string>? t_free;
    internal static void Fire(string s) { E?.Invoke(s); t_free?.Invoke(s); }
    internal static bool Empty => E == null;
    internal static void Clear() => E = null;
}

static class Program
{
    static void Main()
    {
        A.E += s => Console.WriteLine("main handler " + s); A.t_free = s => Console.WriteLine("free " + s);
        Lanes.On("a", () => A.E += s => Console.WriteLine("a handler " + s));
        Lanes.Each(() => { A.Fire(Lanes.Here); Console.WriteLine($"{Lanes.Here}: {A.Empty} {A.t_free == null}"); });
        A.Clear();
        Lanes.Each(() => Console.WriteLine($"{Lanes.Here}: {A.Empty}"));
    }
}
