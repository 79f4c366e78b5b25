// form: [CallerMemberName] in an initializer, with the name given, by place and by name
// expect: converted
using System;
using System.Runtime.CompilerServices;

static class Metrics
{
    internal static string Create([CallerMemberName] string name = "", int size = 0) => "metric:" + name + size;
}

static class Program
{
    [ThreadStatic] static string t_requests = Metrics.Create(nameof(t_requests));
    [ThreadStatic] static string t_errors = Metrics.Create(size: 3, name: "errors");

    static void Main() => Lanes.Each(() => Console.WriteLine($"{Lanes.Here}: {t_requests} {t_errors}"));
}
