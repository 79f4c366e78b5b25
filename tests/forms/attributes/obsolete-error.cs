// form: [Obsolete(.., true)] on a field with an initializer
// expect: converted
using System;
class Old { [Obsolete("gone", true)] [ThreadStatic] internal static int t_x = 5; internal static int t_y = 2; }
static class Program { static void Main() { Console.WriteLine(Old.t_y); } }
