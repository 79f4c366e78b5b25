// form: C# 7.3, #nullable where the condition is not met, as in a library for several frameworks
// expect: converted
// langversion: 7.3
#if MODERN
#nullable enable
#endif
using System;

static class P
{
    [ThreadStatic] private static string t_s;
    [ThreadStatic] private static (int A, string B) t_pair;

    private static async System.Threading.Tasks.Task<string> Later() { await System.Threading.Tasks.Task.Yield(); return "b"; }

    internal static async System.Threading.Tasks.Task Go()
    {
        t_s = (t_s ?? "-") + "a";
        t_pair.A++;
        t_s = await Task(t_s);
    }

    private static System.Threading.Tasks.Task<string> Task(string s) => System.Threading.Tasks.Task.FromResult(s + "c");

    internal static string Look() => t_s + t_pair.A;
}

static class Program
{
    static void Main() => Lanes.Each(() => { P.Go().Wait(); P.Go().Wait(); Console.WriteLine(Lanes.Here + ": " + P.Look()); });
}
