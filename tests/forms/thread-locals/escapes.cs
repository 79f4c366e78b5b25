// form: a ThreadLocal that is cast from an object, reflected on, or derived from: none of the program's are converted
// expect: none
// expect: locals 0 of 1
using System;
using System.Threading;

class Named : ThreadLocal<int> { internal string Name = "n"; }

static class Program
{
    static readonly object s_boxed = new ThreadLocal<int>(() => 3);
    static readonly Named s_named = new Named();

    static void Main() => Lanes.Each(() =>
    {
        var local = (ThreadLocal<int>)s_boxed;
        s_named.Value += ++local.Value;
        Console.WriteLine($"{Lanes.Here}: {local.Value} {s_named.Value} {typeof(ThreadLocal<int>).Name} {local.GetType() == typeof(ThreadLocal<int>)}");
    });
}
