// form: async Main; what follows the first await runs on the pool, named lanes keep theirs
// expect: converted
using System;
using System.Threading.Tasks;

static class Program
{
    [ThreadStatic] static int t_x;

    static async Task<int> Step(string lane) { await Lanes.To(lane); return t_x += 5; }

    static async Task<int> Main()
    {
        t_x = 100;
        int a = Lanes.Run(() => Step("a")), b = Lanes.Run(() => Step("b")), c = Lanes.Run(() => Step("a"));
        Console.WriteLine($"{a} {b} {c} {t_x}");
        await Task.Run(() => t_x = 1);
        await Task.CompletedTask;
        return Lanes.On("a", () => t_x) + Lanes.On("b", () => t_x);
    }
}
