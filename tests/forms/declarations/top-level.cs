// form: top-level statements with a partial Program, a class and a struct after them
// expect: converted
using System;

t_calls++;
Other.t_n = 3;
int Local() => ++t_calls + Other.t_n--;
static string Static() => $"{t_text ??= Lanes.Here} {Other.t_n}";
Lanes.Each(() => Console.WriteLine($"{Lanes.Here}: {Local()} {Local()} {Static()} {Program.t_calls}"));
Console.WriteLine(args.Length + t_calls);
return t_calls;

partial class Program
{
    [ThreadStatic] static int t_calls;
    [ThreadStatic] private static string? t_text;
}

struct Other { [ThreadStatic] internal static int t_n; }
