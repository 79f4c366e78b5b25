// form: what the compiler tells of a library's core-locals it tells of their twins: obsolete, experimental, an argument's text
// expect: converted
// expect: uses 7 of 7
using System;
using System.Runtime.CompilerServices;
using System.Threading.Tasks;

#pragma warning disable EXP1

static class Program
{
    static void Check(string? value, int number, [CallerArgumentExpression("value")] string text = "", [CallerArgumentExpression("number")] string by = "") => Console.WriteLine(text + " is " + (value ?? "null") + ", " + by + " " + number);

    static async Task Body()
    {
        Engine.t_old = await Lanes.To("a", 3);
        Engine.t_oldMeter.Value = await Lanes.To("b", 4);
        Engine.t_oldMeter.Add(await Lanes.To("a", 5));
        Engine.t_new += await Lanes.To("b", 5);
        Engine.t_name = await Lanes.To("a", "n");
        Check(Engine.t_name, 3);
        Check(Engine.t_name = await Lanes.To("b", "o"), await Lanes.To("a", 5));
        Console.WriteLine($"{Engine.t_old} {Engine.t_oldMeter.Value} {Engine.t_new}");
    }

    [Obsolete]
    static async Task Old() => Engine.t_old = await Lanes.To("a", 9);

    static void Main()
    {
        Lanes.Run(Body);
#pragma warning disable CS0612
        Lanes.Run(Old);
#pragma warning restore CS0612
        Lanes.Each(() => Console.WriteLine($"{Lanes.Here}: {Engine.t_old} {Engine.t_name}"));
    }
}
