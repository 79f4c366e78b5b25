// form: top-level statements that await over a library's core-locals
// expect: converted
// expect: uses 4 of 4
using System;
using System.Threading.Tasks;

Lanes.Run(async () =>
{
    Engine.t_depth = await Lanes.To("a", 3);
    Engine.t_depth += await Lanes.To("b", 4);
    Engine.t_name ??= await Lanes.To("a", "n");
    Console.WriteLine(Engine.t_name.Length);
});
Lanes.Run(Local);
Lanes.Each(() => Console.WriteLine($"{Lanes.Here}: {Engine.t_depth} {Engine.t_name}"));
Other.Print();

async Task Local() => Engine.t_depth = await Lanes.To("b", 5);

static class Other
{
    internal static void Print() => Console.WriteLine(Engine.t_name ?? "none");
}
