// form: locks and a mutex taken and released in Main
// expect: none
using System;
using System.Threading;

static class Program
{
    static void Main()
    {
        using var mutex = new Mutex(true);
        lock (typeof(Program))
        {
            Console.WriteLine(Monitor.IsEntered(typeof(Program)));
            var thread = new Thread(() => Console.WriteLine(mutex.WaitOne(0) + " " + Monitor.TryEnter(typeof(Program))));
            thread.Start();
            thread.Join();
        }

        mutex.ReleaseMutex();
    }
}
