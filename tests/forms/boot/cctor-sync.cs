// form: state bound to the main thread by Main's static constructor
// expect: converted
using System; using System.Threading;
static class Program { [ThreadStatic] static int t_x; static readonly object s_gate = new(); static Program() { SynchronizationContext.SetSynchronizationContext(new SynchronizationContext()); Thread.CurrentThread.Name = "app"; Monitor.Enter(s_gate); t_x = 6; } static void Main() { Console.WriteLine((SynchronizationContext.Current != null) + " " + Thread.CurrentThread.Name + t_x + Monitor.IsEntered(s_gate)); } }
