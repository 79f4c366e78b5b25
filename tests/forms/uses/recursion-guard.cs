// form: the usual guards: depth counter with finally, re-entrancy flag, scratch buffer, cached builder, current object stack
// expect: converted
using System;
using System.Text;

sealed class Scope : IDisposable
{
    [ThreadStatic] static Scope? t_current;
    readonly Scope? _outer; readonly string _name;
    internal Scope(string name) { _name = name; _outer = t_current; t_current = this; }
    internal static string Path => t_current == null ? "-" : Join(t_current);
    static string Join(Scope s) => s._outer == null ? s._name : Join(s._outer) + "/" + s._name;
    public void Dispose() => t_current = _outer;
}

static class Program
{
    [ThreadStatic] static int t_depth;
    [ThreadStatic] static bool t_busy;
    [ThreadStatic] private static StringBuilder? t_cached;

    static StringBuilder Acquire() { var b = t_cached; if (b != null) { t_cached = null; b.Clear(); return b; } return new StringBuilder("fresh "); }
    static string Release(StringBuilder b) { t_cached = b; return b.ToString(); }
    static int Dive(int n) { t_depth++; try { if (t_depth > 4) throw new InvalidOperationException("deep " + n); return n == 0 ? t_depth : Dive(n - 1); } finally { t_depth--; } }
    static string Once(Func<string> f) { if (t_busy) return "re-entered"; t_busy = true; try { return f(); } finally { t_busy = false; } }

    static void Step()
    {
        using var s = new Scope(Lanes.Here);
        var b = Acquire().Append(Dive(2)); try { Dive(9); } catch (InvalidOperationException e) { b.Append(e.Message); }
        b.Append(Once(() => Once(() => "inner"))).Append(Lanes.On("c", () => { using var t = new Scope("c"); return Once(() => Scope.Path + Dive(1)); }));
        using (new Scope("deep")) b.Append(Scope.Path);
        Console.WriteLine($"{Lanes.Here}: {Release(b)} {t_depth} {Scope.Path} {t_busy}");
    }

    static void Main()
    {
        t_busy = false; Step();
        using (new Scope("main")) { t_depth = 1; Lanes.Each(Step); }
        Once(() => { Lanes.On("a", () => Console.WriteLine(Once(() => "free"))); return ""; });
    }
}
