// form: is, switch, property, positional, relational, list and slice patterns; when; var; not/and/or
// expect: converted
using System;

abstract record Shape; record Circle(int R) : Shape; record Box(int W, int H) : Shape;
struct P { internal int X; internal int? Y; }

static class Program
{
    [ThreadStatic] static object? t_o;
    [ThreadStatic] static int t_n;
    [ThreadStatic] static Shape? t_s;
    [ThreadStatic] static int[]? t_a;
    [ThreadStatic] static P t_p;
    [ThreadStatic] static string? t_str;

    static string All() =>
        (t_o is int i ? "int" + i : t_o is string { Length: > 1 } s ? "str" + s : t_o is null ? "null" : "other") + " " +
        (t_n switch { < 0 => "neg", 0 => "zero", > 0 and < 5 => "small", var x when x % 2 == 0 => "even" + t_n, _ => "odd" }) + " " +
        (t_s switch { Circle(var r) when r > t_n => "big" + r, Circle { R: 0 } => "none", Box(_, 2 or 3) => "flat", not null => t_s.ToString(), null => "no" }) + " " +
        (t_a is [var f, .., var l] ? f + l : t_a is [] ? -1 : -2) + " " + (t_a is [_, .. { Length: 1 } mid, _] ? mid[0] : 0) + " " +
        (t_p is { X: 1, Y: { } y } ? y : t_p is { Y: null } ? -3 : t_p.X) + " " + (t_str is "a" or "b" ? t_str : t_str is ['x', ..] ? "x.." : "-") + " " + ((t_n, t_o) is (1, not null));

    static string Switch()
    {
        switch (t_n) { case 1: t_n += 2; goto case 3; case 2: return "two"; case 3: t_n++; goto default; case int k when k > 100: return "large" + k; default: return "d" + t_n; }
    }

    static void Main()
    {
        t_o = 5; t_n = 1; t_s = new Circle(9); t_a = new[] { 1, 2, 3 }; t_p = new P { X = 1, Y = 4 }; t_str = "a";
        Lanes.On("a", () => { t_o = "text"; t_n = 200; t_s = new Box(1, 3); t_a = new int[0]; t_p.X = 6; t_p.Y = 1; t_str = "xy"; });
        Lanes.Each(() => Console.WriteLine($"{Lanes.Here}: {All()} {Switch()}"));
        Lanes.Each(() => { t_s = t_s is Circle ? new Box(t_n, 2) : new Circle(0); t_o = t_n; Console.WriteLine($"{Lanes.Here}: {All()} {Switch()}"); });
    }
}
