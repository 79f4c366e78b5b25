// form: thread pool, Task, Parallel, Timer and finalizer-like threads each see their own; the program's threads keep theirs
// expect: converted
using System;
using System.Threading;
using System.Threading.Tasks;

static class Program
{
    [ThreadStatic] static int t_x;
    [ThreadStatic] static int[]? t_buf;
    static int Use() { t_buf ??= new int[1]; t_buf[0]++; return ++t_x; }

    static void Main()
    {
        t_x = 1000; t_buf = new[] { 50 };
        int pool = Task.Factory.StartNew(Use, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default).Result;
        using var done = new ManualResetEventSlim(); bool low = false;
        ThreadPool.QueueUserWorkItem(_ => { low = Use() < 900; done.Set(); }); done.Wait();
        int bad = 0; var ts = new Thread[6];
        for (int i = 0; i < ts.Length; i++) { int k = i; ts[i] = new Thread(() => { for (int j = 0; j < 1000; j++) if (Use() != j + 1 || t_buf![0] != j + 1) Interlocked.Increment(ref bad); t_x = k; }); ts[i].Start(); }
        foreach (var t in ts) t.Join();
        int timer = 0; done.Reset(); using (new Timer(_ => { timer = Use() < 900 ? 1 : 2; done.Set(); }, null, 1, -1)) done.Wait();
        Console.WriteLine($"{pool} {low} {bad} {timer} {Use()} {t_buf[0]}");
        Lanes.Each(() => Console.WriteLine(Lanes.Here + Use() + Use()));
    }
}
