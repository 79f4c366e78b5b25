// form: an asynchronous Main that never suspends
// expect: none
// exit: 8
using System;
using System.Threading;
using System.Threading.Tasks;

static class Program
{
    static async Task Main()
    {
        Thread first = Thread.CurrentThread;
        await Task.CompletedTask;
        await new ValueTask<int>(3);
        Console.WriteLine(first == Thread.CurrentThread);
        Environment.ExitCode = 8;
    }
}
