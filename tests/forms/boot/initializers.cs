// form: initializers of thread-statics and statics of the entry type, without a static constructor
// expect: converted
using System;
using System.Threading;

static class Program
{
    static int s_made = Next();
    [ThreadStatic] static int t_first = Next();
    static int s_last = Next();
    static int s_next;

    static int Next() => ++s_next;

    static void Main()
    {
        Console.WriteLine($"{s_made} {t_first} {s_last}");
        var thread = new Thread(() => Console.WriteLine(t_first));
        thread.Start();
        thread.Join();
    }
}
