// form: null that flows from and to a library's core-locals, of annotated and of silent code
// expect: converted
// expect: uses 15 of 15
using System;
using System.Collections.Generic;
using System.Threading.Tasks;

static class Program
{
    static async Task Annotated()
    {
        Silent.t_name = await Lanes.To<string?>("a", null);
        Console.WriteLine((Silent.t_name + "!").Length);
        Silent.t_name = await Lanes.To("b", "s");
        Console.WriteLine(Silent.t_name.Length);
        Silent.t_names = await Lanes.To("a", new List<string>());
        Silent.t_names.Add(null!);
        Told.t_name = await Lanes.To("b", "t");
        Console.WriteLine(Told.t_name.Length);
        Told.t_name = await Lanes.To<string?>("a", null);
        Console.WriteLine(Told.t_name?.Length);
        if (Told.t_name is null) Told.t_name = await Lanes.To("b", "u");
        Console.WriteLine(Told.t_name.Length);
        Told.t_never = await Lanes.To("a", "n");
        Console.WriteLine(Told.t_never.Length);
        Told.t_maybe = await Lanes.To("b", "m");
        Console.WriteLine(Told.t_maybe.Length);
        Told.t_names ??= await Lanes.To("a", new List<string?>());
        Told.t_names.Add(null);
    }

#nullable disable
    static async Task Bare()
    {
        Silent.t_name = await Lanes.To<string>("a", null);
        Told.t_name = await Lanes.To<string>("a", null);
        Told.t_never = await Lanes.To<string>("a", null);
        Told.t_names = await Lanes.To<List<string>>("a", null);
    }
#nullable restore

    static async Task Again() => Told.t_never = await Lanes.To<string?>("a", null);

    static async Task Once() => Silent.t_names = await Lanes.To<List<string>?>("a", null);

    static void Main()
    {
        Lanes.Run(Annotated);
        Lanes.Run(Bare);
        Lanes.Run(Again);
        Lanes.Run(Once);
        Lanes.Each(() => Console.WriteLine($"{Lanes.Here} {Silent.t_name} {Told.t_name} {Told.t_never}"));
    }

    static string After(string? text) => text;
}
