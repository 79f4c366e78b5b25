// form: Main is a partial method
// expect: converted
using System;
static partial class Program { [ThreadStatic] static int t_x; public static partial void Main(string[] args); }
static partial class Program { public static partial void Main(string[] args) { t_x++; Console.WriteLine(t_x); } }
