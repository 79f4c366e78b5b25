// form: top-level statements beside a static partial class Program
// expect: converted
using System;
Console.WriteLine(Next());
static partial class Program { [ThreadStatic] static int t_x; static int Next() => ++t_x; }
