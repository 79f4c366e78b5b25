// form: calls that are given the text of an argument in which a use is rewritten: conditions, receivers, nested calls
// expect: refused t_params caller-name
using System;
using System.Runtime.CompilerServices;
using System.Threading.Tasks;

static class Check
{
    internal static T Not<T>(T? value, [CallerArgumentExpression("value")] string? text = null) { Console.WriteLine(text); return value!; }
    internal static bool True(bool value, string extra = "-", [CallerArgumentExpression(nameof(value))] string @text = "") { Console.WriteLine(extra + text); return value; }
    internal static T Shows<T>(this T value, [CallerArgumentExpression(nameof(value))] string text = "") { Console.WriteLine("receiver " + text); return value; }
    internal static int Many(string? value, [CallerArgumentExpression(nameof(value))] string text = "", params int[] more) { Console.WriteLine("many " + text); return more.Length; }
}

static class Program
{
    [ThreadStatic] static string? t_text;
    [ThreadStatic] static int t_count;
    [ThreadStatic] static (int N, string? S) t_pair;
    [ThreadStatic] static string? t_params;

    static int Add(ref int to, int by) => to += by;

    static async Task Body()
    {
        Check.Not(t_text = await Lanes.To("a", "given"));
        Check.True(t_text == "given" && t_text.Length > 2);
        Check.True((t_pair.N = await Lanes.To("b", 4)) == 4, "extra ");
        Check.True(Check.Not(Add(ref t_count, await Lanes.To("a", 2))) == 2, extra: "\"nested\" ");
        ArgumentNullException.ThrowIfNull(t_text);
        try { t_text = null; ArgumentNullException.ThrowIfNull(t_text); } catch (ArgumentNullException e) { Console.WriteLine(e.ParamName); }
        t_pair.S ??= await Lanes.To("b", "s");
        t_text = "r"; t_text.Shows().Shows();
        t_params = await Lanes.To("a", "p");
        Console.WriteLine(Check.Many(t_params));
    }

    static void Main()
    {
        Lanes.Run(Body);
        Lanes.Each(() => Console.WriteLine($"{Lanes.Here}: {t_text} {t_count} {t_pair} {t_params}"));
    }
}
