// form: an unhandled exception of an asynchronous Main that has not suspended
// expect: none
// exit: 134
// trace-frames: moved
using System;
using System.Threading.Tasks;

static class Program
{
    static async Task Main()
    {
        AppDomain.CurrentDomain.UnhandledException += (_, e) => Console.WriteLine("unhandled " + e.ExceptionObject.GetType());
        try
        {
            await Task.CompletedTask;
            throw new InvalidOperationException("planned");
        }
        finally
        {
            Console.WriteLine("finally");
        }
    }
}
