// form: the field holds the task: await X, await X.F, return await X, await (X ?? ..), ValueTask and custom awaitables in X
// expect: converted
using System;
using System.Threading.Tasks;

struct Job { internal Task<int>? T; internal Lanes.Hop Hop; internal int N; }

static class Program
{
    [ThreadStatic] static Task<int>? t_task;
    [ThreadStatic] static Job t_job;
    [ThreadStatic] static Lanes.Hop t_hop;
    [ThreadStatic] static ValueTask<string> t_vt;

    static async Task<int> Get() => await (t_task ?? Lanes.To("c", -1));
    static async Task<int> After(string lane, int v) { await Lanes.To(lane); return v + ++t_job.N; }

    static async Task Body()
    {
        t_task = After("a", 10); t_job.T = After("b", 20); t_hop = Lanes.To("a"); t_job.Hop = Lanes.To("main"); t_vt = new ValueTask<string>(Lanes.To("b", "vt"));
        var job = t_job; Console.WriteLine(await t_vt + Lanes.Here); await job.Hop;
        Console.WriteLine(await t_task + Lanes.Here); Console.WriteLine(await t_job.T + Lanes.Here); Console.WriteLine(await Get() + Lanes.Here);
        await t_hop; Console.WriteLine(Lanes.Here + (t_task == null)); Console.WriteLine(await Get() + Lanes.Here); await job.Hop; Console.WriteLine(await Get() + Lanes.Here);
    }

    static void Main()
    {
        t_job.N = 100; Lanes.On("a", () => t_job.N = 200);
        Lanes.Run(Body);
        Lanes.Each(() => Console.WriteLine($"{Lanes.Here}: {t_task != null} {t_job.N}"));
        Lanes.On("fresh", () => Console.WriteLine($"{t_hop.Equals(default(Lanes.Hop))} {t_vt == default}"));
    }
}
