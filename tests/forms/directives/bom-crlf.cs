using System;

static class Program
{
    [ThreadStatic] static string? t_x = @"a
b";
    [ThreadStatic]
    static int
        t_n;
    const string Raw = """
        é
        ü
        """;

    static void Main()
    {
        t_n = 1;
        Lanes.Each(() => Console.WriteLine($"{Lanes.Here}: {t_x?.Length} {Raw.Length} {(int)Raw[0]} {t_n += Raw.IndexOf('ü')}"));
        throw new Exception("line 20");
    }
}
