// form: [Obsolete] on a field with an initializer; no new warning
// expect: converted
using System;
class Old { [Obsolete("use New")] [ThreadStatic] internal static int t_x = 5; [ThreadStatic] internal static int t_y; }
static class Program { static void Main() { Console.WriteLine(Old.t_y);
#pragma warning disable CS0618
 Console.WriteLine(Old.t_x); } }
