// form: PosixSignalRegistration: handled, then unregistered and default
// expect: none
// exit: 143
using System;
using System.Runtime.InteropServices;
using System.Threading;

static class Program
{
    [DllImport("libc")] static extern int kill(int process, int signal);
    [DllImport("libc")] static extern int getpid();

    static void Main()
    {
        using var seen = new SemaphoreSlim(0);
        Action<PosixSignalContext> handler = context => { context.Cancel = true; Console.WriteLine(context.Signal); seen.Release(); };
        using (PosixSignalRegistration.Create(PosixSignal.SIGTERM, handler))
        using (PosixSignalRegistration.Create(PosixSignal.SIGWINCH, handler))
        using (PosixSignalRegistration.Create(PosixSignal.SIGCONT, handler))
        {
            foreach (int number in new[] { 15, 28, 18 })
            {
                kill(getpid(), number);
                Console.WriteLine(seen.Wait(2000));
            }
        }

        kill(getpid(), 15);
        Thread.Sleep(2000);
        Console.WriteLine("still here");
    }
}
