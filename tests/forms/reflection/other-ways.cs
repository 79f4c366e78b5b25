// form: Expression.Field, InvokeMember, GetMember and TypeInfo.GetDeclaredField with the name
// expect: refused t_a reflection
// expect: refused t_b reflection
// expect: refused t_c reflection
// expect: refused t_d reflection
using System;
using System.Linq.Expressions;
using System.Reflection;

class P { [ThreadStatic] public static int t_a; [ThreadStatic] public static int t_b; [ThreadStatic] public static int t_c; [ThreadStatic] public static int t_d; [ThreadStatic] public static int t_free; }

static class Program
{
    static void Main()
    {
        var a = Expression.Lambda<Func<int>>(Expression.Field(null, typeof(P), "t_a")).Compile();
        var c = (FieldInfo)typeof(P).GetMember("t_c")[0]; var d = typeof(P).GetTypeInfo().GetDeclaredField("t_d")!;
        P.t_a = 1; P.t_c = 3;
        Lanes.Each(() => { typeof(P).InvokeMember("t_b", BindingFlags.SetField | BindingFlags.Public | BindingFlags.Static, null, null, new object[] { ++P.t_b + 10 }); P.t_d += 5; Console.WriteLine($"{Lanes.Here}: {a()} {P.t_b} {c.GetValue(null)} {d.GetValue(null)} {++P.t_free}"); P.t_a++; P.t_c += 2; });
        Lanes.Each(() => Console.WriteLine($"{a()} {P.t_b} {c.GetValue(null)}"));
    }
}
