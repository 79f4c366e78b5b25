// form: an unhandled exception on a thread of its own ends the process, after its thread-static decided so
// expect: converted
using System;
using System.Threading;

static class Program
{
    [ThreadStatic] static int[]? t_items;
    [ThreadStatic] static int t_x, t_y;

    static void Touch()
    {
        t_x++;
        t_items![1]++;
    }

    static void Body()
    {
        Console.WriteLine(t_x + t_y);
        Touch();
        Console.WriteLine("never");
    }

    static void Main()
    {
        t_items = new int[2];
        Touch();
        Console.WriteLine(t_items[1]);
        var t = new Thread(Body);
        t.Start();
        t.Join();
        Console.WriteLine("neither");
    }
}
