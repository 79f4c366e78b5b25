// form: a culture set by a module initializer
// expect: none
using System;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Threading;

static class Program
{
    [ModuleInitializer]
    internal static void Begin()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NumberDecimalSeparator = "~";
        CultureInfo.CurrentCulture = culture;
    }

    static void Main()
    {
        Console.WriteLine(1.5);
        var thread = new Thread(() => Console.WriteLine(2.5));
        thread.Start();
        thread.Join();
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        Console.WriteLine(3.5);
    }
}
