// form: [Experimental] on a field with an initializer
// expect: converted
using System; using System.Diagnostics.CodeAnalysis;
class Old { [Experimental("EXP001")] [ThreadStatic] internal static int t_x = 5; internal static int t_y = 2; }
static class Program { static void Main() { Console.WriteLine(Old.t_y); } }
