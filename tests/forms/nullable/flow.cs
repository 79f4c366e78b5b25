// form: flow analysis on the field: checks, ??=, is, not null, property patterns, NotNullWhen, MemberNotNull
// expect: converted
using System;
using System.Diagnostics.CodeAnalysis;

class Node { internal Node? Next; internal string? Name; internal int? N; }

static class Program
{
    [ThreadStatic] static string? t_s;
    [ThreadStatic] static Node? t_n;
    [ThreadStatic] static string t_never;

    [MemberNotNull(nameof(t_s))] static void Ensure() { t_s ??= "ensured on " + Lanes.Here; }
    [MemberNotNullWhen(true, nameof(t_n))] static bool Has => t_n != null;
    static bool Try([NotNullWhen(true)] out string? s) { s = Has ? t_n.Name : null; return s != null; }
    static void NotNull([NotNull] ref string? s) { s ??= "ref"; }

    static string Step()
    {
        string r = "";
        if (t_s == null) t_s = "";
        r += t_s.Length; if (t_n is { Next: { N: { } n } }) r += n + t_n.Next.N.Value; if (t_n?.Next?.Name is not null) r += t_n.Next.Name.Length;
        if (Has) r += t_n.Name?.Length; Ensure(); r += t_s.Length; NotNull(ref t_s); r += t_s.Length; if (Try(out t_s)) r += t_s.Length; else t_s = null;
        return r + (t_never ?? "unset") + (t_s ?? "null") + (t_n?.Name!).Length;
    }

    static void Main()
    {
        t_n = new Node { Name = "main", Next = new Node { N = 5, Name = "next" } }; t_never = "set";
        Lanes.On("a", () => { t_n = new Node { Name = "a" }; t_s = "aaa"; });
        Lanes.Each(() => { try { Console.WriteLine($"{Lanes.Here}: {Step()} {Step()}"); } catch (NullReferenceException) { Console.WriteLine(Lanes.Here + ": null"); } });
    }
}
