// form: the harmless uses in async methods in C# 7.3: X++, ref X, X.F = .., Interlocked, catch and finally around awaits
// expect: converted
// langversion: 7.3
using System;
using System.Threading;
using System.Threading.Tasks;

struct S { internal int F; }

static class Program
{
    [ThreadStatic] static int t_x;
    [ThreadStatic] static S t_s;

    static void Inc(ref int x) { x += 10; }
    static void Print() { Console.WriteLine(Lanes.Here + ": " + t_x + " " + t_s.F); }

    static async Task Body()
    {
        t_x++; Inc(ref t_x); t_s.F = t_x; Interlocked.Add(ref t_x, 5);
        await Lanes.To("a"); t_x++; Inc(ref t_s.F); Print();
        try { await Lanes.Throw("b", new FormatException("f")); }
        catch (FormatException) { t_x += 3; Print(); await Lanes.To("a"); t_s.F++; Print(); }
        finally { t_x *= 2; await Lanes.To("b"); Interlocked.Exchange(ref t_s.F, t_x); Print(); }
    }

    static void Main()
    {
        t_x = 100;
        Lanes.Run(Body);
        Lanes.Each(Print);
    }
}
