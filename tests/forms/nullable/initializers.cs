// form: null in initializers, with pragmas and attributes that allow it; no new warning
// expect: refused t_c attribute
// expect: refused t_z attribute
using System; using System.Diagnostics.CodeAnalysis; using System.Collections.Generic;
static class Program {
 static string? Maybe() => null;
#pragma warning disable CS8601, CS8625
 [ThreadStatic] static string t_a = Maybe();
 [ThreadStatic] static string t_b = null;
#pragma warning restore CS8601, CS8625
 [ThreadStatic, AllowNull] static string t_c = null;
 [ThreadStatic] static string? t_d = Maybe();
 [ThreadStatic] static List<string?> t_e = new List<string?>();
 [ThreadStatic] static (string a, string? b) t_f = ("x", null);
 [ThreadStatic] static string t_g = null!, t_h = default!;
 [ThreadStatic] static Func<string, string?> t_i = s => s.Length > 2 ? null : s;
 static void Main() { Console.WriteLine(t_a + t_b + t_c + t_d + t_e + t_f + t_g + t_h + t_i("a")); } }
class G<T> { [ThreadStatic] public static T? t_x = default; [ThreadStatic, MaybeNull] public static T t_y = default; [ThreadStatic, AllowNull, MaybeNull] public static T t_z = default; }
