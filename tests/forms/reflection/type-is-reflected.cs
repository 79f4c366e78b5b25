// form: reflection over other members of the type, GetType, Activator, typeof, attributes of the type; never the fields by name
// expect: converted
using System;
using System.Reflection;

[AttributeUsage(AttributeTargets.Class)] class Tag : Attribute { public string Text = ""; }
[Tag(Text = "tagged")] class P { [ThreadStatic] static int t_n; public static int Next(int k) => t_n += k; public int Own = ++t_n; public int Prop => t_n; static P() { t_n = 10; } }

static class Program
{
    static void Main()
    {
        var next = typeof(P).GetMethod("Next")!; var prop = typeof(P).GetProperty("Prop")!;
        Lanes.Each(() => { next.Invoke(null, new object[] { 5 }); var p = Activator.CreateInstance(typeof(P))!; Console.WriteLine($"{Lanes.Here}: {prop.GetValue(p)} {p.GetType().GetField("Own")!.GetValue(p)} {typeof(P).GetCustomAttribute<Tag>()!.Text} {next.CreateDelegate<Func<int, int>>()(1)}"); });
    }
}
