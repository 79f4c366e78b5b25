// form: ThreadLocal in static and instance fields and in properties, with factories, tracking, defaults, disposal
// expect: none
// expect: locals 6 of 6
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;

class Engine : IDisposable
{
    private static readonly ThreadLocal<int> s_depth = new ThreadLocal<int>();
    internal static ThreadLocal<List<string>> Names { get; } = new(() => { Console.WriteLine("made on " + Lanes.Here); return new List<string>(); }, trackAllValues: true);
    private readonly ThreadLocal<string?> _text = new(), _other = new System.Threading.ThreadLocal<string?>(() => "other " + Lanes.Here, true);

    internal string Step()
    {
        s_depth.Value++;
        Names.Value!.Add(Lanes.Here);
        bool had = _text.IsValueCreated;
        _text.Value += Lanes.Here;
        return $"{Lanes.Here}: {s_depth.Value} {string.Join(",", Names.Value!)} {had} {_text.Value} {_other.Value} {_other.Values.Count} {s_depth}";
    }

    public void Dispose()
    {
        _text.Dispose();
        _other?.Dispose();
        try { Console.WriteLine(_text.Value); } catch (ObjectDisposedException e) { Console.WriteLine(e.GetType().Name); }
    }
}

static class Program
{
    static void Main()
    {
        using var engine = new Engine();
        Lanes.Each(() => Console.WriteLine(engine.Step()));
        Lanes.Each(() => Console.WriteLine(engine.Step()));
        Console.WriteLine(string.Join(" ", Engine.Names.Values.Select(names => names.Count).OrderBy(count => count)));
        var failing = new ThreadLocal<int>(() => throw new FormatException("no " + Lanes.Here));
        Lanes.Each(() => { try { Console.WriteLine(failing.Value); } catch (FormatException e) { Console.WriteLine(e.Message + " " + failing.IsValueCreated); } });
        var again = new ThreadLocal<int>();
        try { Console.WriteLine(again.Values); } catch (InvalidOperationException) { Console.WriteLine("not tracked"); }
    }
}
