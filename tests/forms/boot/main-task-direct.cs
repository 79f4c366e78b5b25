// form: a Main that returns a task, is not async, and has a body
// expect: none
using System;
using System.Threading.Tasks;

static class Program
{
    static Task Main(string[] args)
    {
        Console.WriteLine("main");
        return Task.Delay(10).ContinueWith(_ => Console.WriteLine("later"));
    }
}
