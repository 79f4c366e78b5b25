// form: an exception out of an async body, unhandled, with the async stack trace on stderr
// expect: converted
using System;
using System.Threading.Tasks;

static class Program
{
    [ThreadStatic] static int t_x; [ThreadStatic] static int t_y = 4, t_z;

    static async Task Inner()
    {
        await Lanes.To("a");
        t_x++;
        if (t_x == 1)
            throw new InvalidOperationException("x " + t_x + t_y);
    }

    static async Task Outer()
    {
        t_x = 5;
        await Inner();
        Console.WriteLine("never");
    }

    static void Main()
    {
        try { Lanes.Run(Outer); }
        catch (InvalidOperationException e) { Console.WriteLine(e.Message + t_x); }
        throw new Exception("end " + t_x);
    }
}
