// Two threads count on the same field, and each has a count of its own.
Thread.CurrentThread.Name = "main";
var first = new Thread(() => Worker.Count(3)) { Name = "first" };
var second = new Thread(() => Worker.Count(5)) { Name = "second" };

first.Start();
first.Join();
second.Start();
second.Join();
Console.WriteLine($"{Thread.CurrentThread.Name}: {Worker.Counted} counted, for the work ran elsewhere");

internal static class Worker
{
    [ThreadStatic] private static int t_counted;

    public static int Counted => t_counted;

    public static void Count(int times)
    {
        for (int i = 0; i < times; i++)
        {
            t_counted++;
        }

        Console.WriteLine($"{Thread.CurrentThread.Name}: {t_counted} counted, the work ran here");
    }
}
