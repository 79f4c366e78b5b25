// form: the signature async Task<int> Main()
// expect: none
// langversion: 7.1
// exit: 13
using System;
using System.Threading.Tasks;

static class Program
{
    static async Task<int> Main()
    {
        Console.WriteLine("main");
        await Task.Yield();
        return 13;
    }
}
