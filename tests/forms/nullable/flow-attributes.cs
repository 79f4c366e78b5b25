// form: NotNull, MaybeNull, AllowNull, DisallowNull
// expect: refused t_c attribute
using System; using System.Diagnostics.CodeAnalysis;
static class Program { [ThreadStatic, NotNull] static string? t_a; [ThreadStatic, MaybeNull] static string t_b; [ThreadStatic, AllowNull] static string t_c = ""; [ThreadStatic, DisallowNull] static string? t_d;
 static void Main() { Console.WriteLine(t_b); t_c = null; t_d = "x"; Console.WriteLine(t_d + t_c); try { Console.WriteLine(t_a.Length); } catch (NullReferenceException) { Console.WriteLine("nre"); } } }
