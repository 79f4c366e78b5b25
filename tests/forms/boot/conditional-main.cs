// form: Main is [Conditional]
// expect: converted
#define ON
using System; using System.Diagnostics;
static class Program { [ThreadStatic] static int t_x; [Conditional("ON")] static void Main(string[] args) { t_x++; Console.WriteLine(t_x); } }
