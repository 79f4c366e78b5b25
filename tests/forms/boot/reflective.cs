// form: the entry point called by reflection, on Main's thread and on another
// expect: converted
// exit: 5
using System;
using System.Reflection;
using System.Threading;

static class Program
{
    [ThreadStatic] static int t_depth;
    static Thread? s_main;

    static int Main(string[] args)
    {
        s_main ??= Thread.CurrentThread;
        Console.WriteLine($"{args.Length} {t_depth++} {s_main == Thread.CurrentThread}");
        if (args.Length > 0) return args.Length;
        MethodInfo entry = Assembly.GetEntryAssembly()!.EntryPoint!;
        int sum = (int)entry.Invoke(null, new object[] { new string[2] })!;
        var thread = new Thread(() => sum += (int)entry.Invoke(null, new object[] { new string[3] })!);
        thread.Start();
        thread.Join();
        return sum;
    }
}
