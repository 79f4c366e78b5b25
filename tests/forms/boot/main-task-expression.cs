// form: a Main that returns a task and is not async
// expect: none
// exit: 22
using System;
using System.Threading.Tasks;

static class Program
{
    static Task<int> Main() => Work(22);

    static async Task<int> Work(int value)
    {
        Console.WriteLine("work");
        await Task.Yield();
        return value;
    }
}
