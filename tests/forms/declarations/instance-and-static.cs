// form: [ThreadStatic] on an instance field stays, on the static field beside it is converted
// expect: converted
using System;

struct A
{
    [ThreadStatic] internal int N;
    [ThreadStatic] internal static int t_n;
    internal A(int n) { N = n + t_n++; }
}

static class Program
{
    static void Main()
    {
        var x = new A(10);
        Lanes.Each(() => { x.N++; Console.WriteLine($"{Lanes.Here}: {x.N} {new A(100).N} {A.t_n}"); });
    }
}
