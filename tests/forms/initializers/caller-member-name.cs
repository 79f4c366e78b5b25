// form: [CallerMemberName] in an initializer
// expect: refused t_requests caller-name
using System; using System.Runtime.CompilerServices;
static class Metrics { internal static string Create([CallerMemberName] string name = "") => "metric:" + name; }
static class Program { [ThreadStatic] static string? t_requests = Metrics.Create(); static void Main() { Console.WriteLine(t_requests); } }
