// form: the signature async Task Main()
// expect: none
// langversion: 7.1
using System;
using System.Threading.Tasks;

static class Program
{
    static async Task Main()
    {
        Console.WriteLine("main");
        await Task.Yield();
    }
}
