// form: GetField with the name as a literal, as nameof, and as a constant
// expect: refused t_lit reflection
// expect: refused t_nameof reflection
// expect: refused t_const reflection
using System;
using System.Reflection;

static class Program
{
    [ThreadStatic] static int t_lit;
    [ThreadStatic] static int t_nameof;
    [ThreadStatic] static int t_const;
    [ThreadStatic] static int t_free;
    const string Name = "t_const";

    static FieldInfo F(string n) => typeof(Program).GetField(n, BindingFlags.NonPublic | BindingFlags.Static)!;

    static void Main()
    {
        var a = typeof(Program).GetField("t_lit", BindingFlags.NonPublic | BindingFlags.Static)!;
        var b = typeof(Program).GetField(nameof(t_nameof), BindingFlags.NonPublic | BindingFlags.Static)!;
        var c = typeof(Program).GetField(Name, (BindingFlags)40)!;
        t_lit = 1; t_nameof = 2; t_const = 3;
        Lanes.Each(() => { a.SetValue(null, t_lit + 10); b.SetValue(null, (int)b.GetValue(null)! + 20); Console.WriteLine($"{Lanes.Here}: {t_lit} {t_nameof} {c.GetValue(null)} {++t_free}"); t_const++; });
        Lanes.Each(() => Console.WriteLine($"{a.GetValue(null)} {t_nameof} {c.GetValue(null)}"));
    }
}
