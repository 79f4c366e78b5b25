// form: state bound to the main thread before Main
// expect: none
using System; using System.Text; using System.Threading;
static class Program { static readonly Mutex s_m = new(); static Program() { s_m.WaitOne(); Thread.SetData(Thread.GetNamedDataSlot("k"), "v"); } static int Main() { Console.WriteLine(Thread.GetData(Thread.GetNamedDataSlot("k")) ?? "null"); try { s_m.ReleaseMutex(); Console.WriteLine("released"); return 0; } catch (ApplicationException e) { Console.WriteLine(e.Message); return 1; } } }
