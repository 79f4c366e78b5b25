// form: an AsyncLocal set by a module initializer and one by the static constructor
// expect: none
using System;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;

static class Program
{
    static readonly AsyncLocal<string> s_flow = new(), s_other = new();

    static Program() => s_other.Value = "constructor";

    [ModuleInitializer]
    internal static void Begin() => s_flow.Value = "module";

    static void Main()
    {
        Console.WriteLine(s_flow.Value + " " + s_other.Value);
        Console.WriteLine(Task.Run(() => s_flow.Value + " " + s_other.Value).Result);
        s_flow.Value = "main";
        Console.WriteLine(Task.Run(() => s_flow.Value).Result);
    }
}
