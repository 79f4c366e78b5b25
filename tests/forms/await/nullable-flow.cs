// form: what the compiler knows of null after X = await f(): the same warnings, none new
// expect: converted
using System;
using System.Threading.Tasks;

class Box { internal string? Text; internal string Name = "n"; }

class Program
{
    [ThreadStatic] static string? t_text;
    [ThreadStatic] static Box? t_box;
    [ThreadStatic] static int? t_count;
    [ThreadStatic] static string? t_ref;

    static void Fill(ref string? text) => text = Lanes.Here;

    static async Task Body()
    {
        t_text = await Lanes.To("a", "text");
        Console.WriteLine(t_text.Length);
        if (t_box is null) t_box = await Lanes.To("b", new Box());
        Console.WriteLine(t_box.Name + t_box.Text?.Length);
        t_box.Text ??= await Lanes.To("a", "inner");
        t_count ??= await Lanes.To("b", 5);
        Console.WriteLine(t_count.Value + 1);
        t_count = null;
        t_count += await Lanes.To("a", 5);
        Console.WriteLine(t_count.HasValue);
        t_text = await Lanes.To<string?>("b", null);
        Console.WriteLine(t_text!.Length == 0);
    }

    static async Task Other()
    {
        if (t_text == null) return;
        Func<int> later = () => t_text.Length;
        t_ref = await Lanes.To("a", "ref");
        Fill(ref t_ref);
        Console.WriteLine(t_ref + later() + nameof(t_ref) + nameof(Program.t_text));
        foreach (char c in t_text ?? "none") Console.Write(c);
        (t_text, t_ref) = (await Lanes.To("b", "left"), "right");
        Console.WriteLine(t_text.Length + t_ref.Length);
    }

    static void Main()
    {
        try { Lanes.Run(Body); } catch (NullReferenceException) { Console.WriteLine("null"); }
        Lanes.Each(() => t_text = "on " + Lanes.Here);
        Lanes.Run(Other);
        Lanes.Each(() => Console.WriteLine($"{Lanes.Here}: {t_text} {t_box?.Text} {t_count} {t_ref}"));
    }
}
