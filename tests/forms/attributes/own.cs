// form: own attributes: for everything, for fields and properties, conditional, generic, with a type and an array argument
// expect: converted
using System;
using System.Diagnostics;

class All : Attribute { public All(params object[] x) { } public Type? T; }
[AttributeUsage(AttributeTargets.Field | AttributeTargets.Property, AllowMultiple = true)] class Both : Attribute { }
[Conditional("NEVER")] class Cond : Attribute { }
[AttributeUsage(AttributeTargets.All)] class Gen<T> : Attribute { }

static class Program
{
    [All(1, "x", typeof(int), T = typeof(Program)), ThreadStatic] static int t_a;
    [Both, Both] [ThreadStatic] [Both] static int t_b;
    [Cond] [ThreadStatic, Gen<string>] static int t_c;
    [All(new[] { 1, 2 }, null!)] [field: ThreadStatic] static int t_d = 4;

    static void Main()
    {
        t_b = 5;
        Lanes.Each(() => Console.WriteLine($"{Lanes.Here}: {++t_a} {++t_b} {++t_c} {++t_d}"));
    }
}
