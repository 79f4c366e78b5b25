// form: switch and is on X with `when await`, switch expression without await in it, X++ + await + X++, conditional access with an await in the argument
// expect: converted
using System;
using System.Threading.Tasks;

class C { internal int V; internal C Add(int k) { V += k; return this; } }

static class Program
{
    [ThreadStatic] static int t_x;
    [ThreadStatic] static object? t_o;
    [ThreadStatic] static C? t_c;

    static void Print(object? s) => Console.WriteLine($"{Lanes.Here}: {t_x} {t_o} {t_c?.V} {s}");

    static async Task Body()
    {
        switch (t_x) { case 1 when await Lanes.To("a", false): Print("no"); break; case int k when await Lanes.To("b", k) == 1: Print("k" + k); break; }
        switch (t_o) { case string s when await Lanes.To("a", s.Length > 1): Print(s); break; default: Print("default"); break; }
        Print(t_x++ + await Lanes.To("b", 100) + t_x++);
        Print(t_x switch { > 20 => await Lanes.To("a", "big"), _ => "small" + t_x });
        if (t_o is string q && await Lanes.To("b", q) is { Length: > 0 } w) Print(w);
        Print(t_c?.Add(await Lanes.To("a", 7)).V);
        (t_c ?? await Lanes.To("b", new C())).V = await Lanes.To("main", 8); Print("end");
    }

    static void Main()
    {
        t_x = 1; t_o = "main"; t_c = new C { V = 1 }; Lanes.On("a", () => { t_x = 10; t_o = "aa"; t_c = new C { V = 2 }; }); Lanes.On("b", () => { t_x = 20; t_o = "b"; t_c = new C { V = 3 }; });
        Lanes.Run(Body);
        Lanes.Each(() => Print(""));
    }
}
