// form: two async flows that take turns on the same threads; X is read and written on whatever thread they are on
// expect: converted
using System;
using System.Threading;
using System.Threading.Tasks;

static class Program
{
    [ThreadStatic] static int t_x;
    [ThreadStatic] static string? t_log;
    static readonly AsyncLocal<string> s_flow = new();

    static async Task Flow(string name, string[] lanes)
    {
        s_flow.Value = name;
        foreach (string lane in lanes) { t_x++; t_log += name; await Lanes.To(lane); t_x += 10; Console.WriteLine($"{s_flow.Value} {Lanes.Here} {t_x} {t_log}"); }
    }

    static async Task Body() => await Task.WhenAll(Flow("p", new[] { "a", "b", "a", "main" }), Flow("q", new[] { "b", "b", "a", "a" }));

    static void Main()
    {
        Lanes.Run(Body);
        Lanes.Each(() => Console.WriteLine($"{Lanes.Here}: {t_x} {t_log}"));
    }
}
