// form: C# 9: top-level statements, records, target-typed new, function pointers, static lambdas, module initializer, init
// expect: converted
// langversion: 9
// unsafe: true
using System;
using System.Runtime.CompilerServices;

R.t_last = new("top");
Lanes.Each(static () => Console.WriteLine($"{Lanes.Here}: {R.Push("x")} {R.t_last?.Name} {F.Call(5)} {F.t_boot}"));
unsafe { F.t_f = &F.Neg; }
Lanes.Each(() => Console.WriteLine(F.Call(5)));

record R(string Name) { [ThreadStatic] internal static R? t_last; public int Depth { get; init; } internal static int Push(string n) => (t_last = new(n) { Depth = (t_last?.Depth ?? 10) + 1 }).Depth; }
static unsafe class F { [ThreadStatic] internal static delegate*<int, int> t_f; [ThreadStatic] internal static int t_boot; internal static int Neg(int x) => -x; internal static int Call(int x) => t_f == null ? x : t_f(x); [ModuleInitializer] internal static void Init() => t_boot = 77; }
