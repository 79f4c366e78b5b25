// form: __makeref, __refvalue, TypedReference, ref struct with thread-statics, ref readonly parameters of them
// expect: converted
using System;

ref struct Builder { [ThreadStatic] static char[]? t_buf; [ThreadStatic] internal static int t_len; Span<char> _s; internal Builder(int n) { t_buf ??= new char[64]; _s = t_buf.AsSpan(0, n); } internal void Add(string s) { s.AsSpan().CopyTo(_s.Slice(t_len)); t_len += s.Length; } public override string ToString() => new string(t_buf!, 0, t_len); }

static class Program
{
    [ThreadStatic] static int t_x;
    [ThreadStatic] static string? t_s;

    static void Through(TypedReference r) { __refvalue(r, int) += 5; }

    static void Step()
    {
        TypedReference r = __makeref(t_x); __refvalue(r, int)++; Through(__makeref(t_x)); __refvalue(__makeref(t_s), string?) += "m";
        var b = new Builder(32); b.Add("x"); b.Add(t_x.ToString());
        Console.WriteLine($"{Lanes.Here}: {t_x} {t_s} {b.ToString()} {Builder.t_len} {__reftype(r).Name}");
    }

    static void Main()
    {
        Step();
        Lanes.Each(Step);
        Lanes.Each(Step);
    }
}
