// form: the signature async Task<int> Main(string[] args)
// expect: none
// langversion: 7.1
// exit: 14
using System;
using System.Threading.Tasks;

static class Program
{
    static async Task<int> Main(string[] args)
    {
        Console.WriteLine("main " + args.Length);
        await Task.Yield();
        return 14 + args.Length;
    }
}
