// form: interpolated strings and handlers, format and alignment, string.Create, raw and verbatim strings, concatenation, char arithmetic
// expect: converted
using System;
using System.Runtime.CompilerServices;
using System.Text;

[InterpolatedStringHandler] ref struct Count { internal static int Last; readonly StringBuilder _b; public Count(int l, int f, int k) { _b = new(); _b.Append(l).Append(f).Append(k); } public void AppendLiteral(string s) => _b.Append('<').Append(s).Append('>'); public void AppendFormatted<T>(T t, int align = 0, string? format = null) => _b.Append(typeof(T).Name).Append(t).Append(align).Append(format); public override string ToString() => _b.ToString(); }

static class Program
{
    [ThreadStatic] static int t_x;
    [ThreadStatic] static char t_c;
    [ThreadStatic] static StringBuilder? t_b;
    [ThreadStatic] static string? t_s;

    static string Log(int k, [InterpolatedStringHandlerArgument("k")] Count c) => c.ToString();

    static void Step()
    {
        t_x += 255; t_c = (char)('a' + t_x % 26); t_s += t_c; t_b ??= new(); t_b.Append($"[{t_x:x}|{t_c,3}]").Append(t_c, 2);
        Console.WriteLine($"{Lanes.Here}: {t_x,-5:X4}|{t_s + t_c}|{(t_x > 300 ? "big" : $"{t_s}{t_x}")}|{t_b}|{Log(t_x, $"a{t_x:D}b{t_s}")}");
        Console.WriteLine($@"\{t_x}\" + $$"""{ {{t_x}} }""" + string.Create(3, t_x, static (s, v) => { s.Fill('-'); s[1] = (char)(48 + t_x % 10); }) + t_c + t_x + 'x' + (t_c + 1) + nameof(t_x));
    }

    static void Main()
    {
        Step();
        Lanes.Each(Step);
        Lanes.On("fresh", () => Console.WriteLine((int)t_c));
    }
}
