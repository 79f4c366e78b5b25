// form: state bound to the main thread before Main
// expect: none
// expect: locals 1 of 1
using System; using System.Threading;
Console.WriteLine(Program.s_l.Value);
partial class Program { static ThreadLocal<string> s_l = new(); static Program() => s_l.Value = "set"; }
