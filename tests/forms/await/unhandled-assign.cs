// form: X = await f() where f fails after it resumed elsewhere: X keeps its value, the exception ends the process
// expect: converted
using System;
using System.Threading.Tasks;

static class Program
{
    [ThreadStatic] static int t_x; [ThreadStatic] static int t_free = 4;

    static async Task<int> Fail()
    {
        await Lanes.Throw("a", new FormatException("failed " + ++t_free));
        return 1;
    }

    static async Task Body()
    {
        t_x = 5;
        try { t_x = await Fail(); }
        catch (FormatException e) { Console.WriteLine($"{Lanes.Here} {t_x} {t_free} {e.Message}"); }
        await Lanes.To("main");
        t_x += await Fail();
    }

    static void Main()
    {
        AppDomain.CurrentDomain.UnhandledException += Last;
        Lanes.Run(Body);
    }

    static void Last(object o, UnhandledExceptionEventArgs e) => Console.WriteLine("last " + t_x);
}
