// form: state bound to the main thread by Main's static constructor
// expect: converted
// expect: locals 1 of 1
using System; using System.Threading;
static class Program { static readonly ThreadLocal<int> s_l = new(); [ThreadStatic] static int t_x; static Program() { s_l.Value = 5; t_x = 6; } static void Main() { Console.WriteLine(s_l.Value + " " + t_x); } }
