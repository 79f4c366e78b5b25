namespace Hrtify.Benchmarks.Price;

/// <summary>Builds with and without, by the clock and by the processors: on a machine that others use the second is steadier.</summary>
internal sealed class BuildPairs(string name, Order order)
{
    private readonly Pairs _clock = new(name, "s");
    private readonly Pairs _processor = new(name + "-processor-time", "s");

    internal void Add(DotnetRun with, DotnetRun plain)
    {
        _clock.Add(with.Seconds, plain.Seconds);
        // Of two at once nobody can tell whose processor time it was.
        if (order == Order.InTurn) _processor.Add(with.ProcessorSeconds, plain.ProcessorSeconds);
    }

    internal void Print(string prefix, double goal, Server server)
    {
        _clock.Print(prefix, goal);
        // What a server does is none of the build's processes.
        if (server == Server.Off && order == Order.InTurn) _processor.Print(prefix, goal);
    }
}
