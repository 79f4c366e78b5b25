// form: an unhandled exception of an asynchronous Main after it has suspended
// expect: none
// exit: 134
// trace-frames: moved
using System;
using System.Threading.Tasks;

static class Program
{
    static async Task<int> Main(string[] args)
    {
        AppDomain.CurrentDomain.UnhandledException += (_, e) => Console.WriteLine("unhandled " + e.ExceptionObject.GetType());
        await Task.Delay(20);
        throw new InvalidOperationException("planned");
    }
}
