// form: file-local types, and types nested in file-local types
// expect: converted
using System;

file static class Local
{
    [ThreadStatic] internal static int t_depth;
    internal struct Nested { [ThreadStatic] internal static string? t_path; }
    internal sealed class Generic<T> { [ThreadStatic] internal static T? t_value; [ThreadStatic] static int t_uses; internal static int Use() => ++t_uses; }
}

file record Rec(int N) { [ThreadStatic] internal static Rec? t_last; }
file interface IL { [ThreadStatic] static int t_i; }

static class Program
{
    static void Main()
    {
        Local.t_depth = 5; Local.Nested.t_path = "main"; Local.Generic<int>.t_value = 3; Rec.t_last = new(9); IL.t_i = 2;
        Lanes.Each(() =>
        {
            Local.t_depth++; Local.Nested.t_path += "/x"; Local.Generic<int>.t_value++; IL.t_i--;
            Console.WriteLine($"{Lanes.Here}: {Local.t_depth} {Local.Nested.t_path} {Local.Generic<int>.t_value} {Local.Generic<int>.Use()} {Local.Generic<string>.Use()} {Rec.t_last?.N} {IL.t_i}");
            Rec.t_last = new(Local.t_depth);
        });
        Lanes.Each(() => Console.WriteLine(Rec.t_last!.N));
    }
}
