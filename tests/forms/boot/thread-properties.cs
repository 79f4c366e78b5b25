// form: what Main can see of its thread
// expect: none
using System;
using System.Threading;
using System.Threading.Tasks;

static class Program
{
    static void Main()
    {
        Thread me = Thread.CurrentThread;
        Console.WriteLine($"{me.Name ?? "null"} {me.IsBackground} {me.IsThreadPoolThread} {me.IsAlive} {me.Priority} {me.ThreadState}");
        Console.WriteLine($"{me.GetApartmentState()} {SynchronizationContext.Current is null} {TaskScheduler.Current == TaskScheduler.Default}");
        Console.WriteLine($"{ExecutionContext.IsFlowSuppressed()} {Task.CurrentId is null} {Thread.CurrentPrincipal is null}");
        me.Name = "mine";
        Console.WriteLine(Thread.CurrentThread.Name);
        me.Interrupt();
        try
        {
            Thread.Sleep(1000);
        }
        catch (ThreadInterruptedException)
        {
            Console.WriteLine("interrupted");
        }
    }
}
