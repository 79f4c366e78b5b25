// form: C# 10: file-scoped namespace, record structs, global using, lambda types, extended property patterns, constant interpolation
// expect: converted
// langversion: 10
global using Sys = System;
namespace Ten;

record struct P(int X) { [Sys.ThreadStatic] internal static P t_p; public int Y { get; set; } = t_p.X + 1; }
class Q { internal Q? In; internal int N; [Sys.ThreadStatic] internal static Q? t_q; internal const string Name = $"{nameof(t_q)}"; }

static class Program
{
    static void Step()
    {
        P.t_p.X += 2; P.t_p = new P(P.t_p.X) with { X = P.t_p.X * 2 }; var f = int () => P.t_p.Y + P.t_p.X; (Q.t_q, int k) = (new Q { In = Q.t_q, N = f() }, 3);
        Sys.Console.WriteLine($"{Lanes.Here}: {P.t_p.X} {P.t_p.Y} {f()} {Q.t_q is { In.N: > 0 }} {Q.t_q.N + k} {Q.Name}");
    }

    static void Main() { Step(); Lanes.Each(Step); }
}
