// form: state bound to the main thread before Main
// expect: none
using System; using System.Threading; using System.Runtime.CompilerServices;
static class Init { [ModuleInitializer] internal static void Go() { Thread.CurrentThread.Name = "main"; Thread.CurrentThread.Priority = ThreadPriority.AboveNormal; SynchronizationContext.SetSynchronizationContext(new SynchronizationContext()); } }
static class Program { static void Main() => Console.WriteLine($"{Thread.CurrentThread.Name} {SynchronizationContext.Current is null} {Thread.CurrentThread.Priority}"); }
