// form: types with primary constructors, extension blocks (C# 14) and extension methods
// expect: converted
// langversion: 14
using System;

class Counter(string name)
{
    [ThreadStatic] static int t_made;
    internal readonly int Number = ++t_made;
    public override string ToString() => name + Number + "/" + t_made;
}

record Line(int From, int To) { [ThreadStatic] internal static Line t_last = new(0, 0); internal Line Next() => t_last = this with { From = (t_last?.To ?? -1) + From }; }

static class Ext
{
    [ThreadStatic] static int t_calls;
    extension(string s)
    {
        internal string Tagged => s + "#" + ++t_calls;
        internal static int Calls { get => t_calls; set => t_calls = value; }
        internal string Twice() => s.Tagged + s.Tagged;
    }
    internal static int Old(this int x) => x * 10 + t_calls++;
}

static class Program
{
    static void Main()
    {
        _ = new Counter("m"); string.Calls = 5;
        Lanes.Each(() => Console.WriteLine($"{Lanes.Here}: {new Counter("x")} {new Counter("y")} {new Line(1, 7).Next()} {new Line(2, 9).Next()} {"t".Tagged} {"u".Twice()} {3.Old()} {string.Calls}"));
    }
}
