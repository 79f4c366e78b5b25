// form: an asynchronous Main that really suspends: before and after on which kind of thread
// expect: converted
// exit: 6
using System;
using System.Threading;
using System.Threading.Tasks;

static class Program
{
    [ThreadStatic] static int t_count;

    static async Task<int> Main(string[] args)
    {
        t_count = 5;
        Console.WriteLine($"{Thread.CurrentThread.IsThreadPoolThread} {t_count} {SynchronizationContext.Current is null}");
        await Task.CompletedTask;
        Console.WriteLine($"{Thread.CurrentThread.IsThreadPoolThread} {t_count}");
        await Task.Delay(20);
        Console.WriteLine($"{Thread.CurrentThread.IsThreadPoolThread} {t_count}");
        return 6;
    }
}
