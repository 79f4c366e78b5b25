// form: the signature async Task Main(string[] args)
// expect: none
// langversion: 7.1
using System;
using System.Threading.Tasks;

static class Program
{
    static async Task Main(string[] args)
    {
        Console.WriteLine("main " + args.Length);
        await Task.Yield();
    }
}
