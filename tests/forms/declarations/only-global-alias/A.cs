static class Program
{
    [PerThread] static int t_n;
    [PerThread] static System.Text.StringBuilder? t_b;

    static void Main()
    {
        t_n = 5;
        Lanes.Each(() => System.Console.WriteLine(Lanes.Here + ": " + ++t_n + " " + (t_b ??= new()).Append(t_n)));
        Lanes.Each(() => System.Console.WriteLine(t_b));
    }
}
