using System;
using Hrtify.Benchmarks.Price.Sources;

namespace Hrtify.Benchmarks.Price;

/// <summary>`price`: what the package costs somebody who builds and types.</summary>
internal static class PriceCommand
{
    private const string Usage = """
        price: what Hrtify costs in builds and in the editor, on generated sources of a size

        usage: dotnet run -c Release --project tests/Hrtify.Benchmarks -- price [options]
          --kloc N        thousands of lines, 1 to 2000; 20 if not given
          --statics WORD  tenth: a thread-static in every tenth file; none: none at all. Default: tenth
          --kind WORD     exe, whose entry point gets boot code, or library. Default: exe
          --rounds R      pairs of each build, 1 to 99; default 5, from 200 kLOC 3
          --server WORD   off: csc starts with each build; on: a compiler server of its own stays. Default: off
          --order WORD    inturn: one build after the other; atonce: both at one time, each on a CPU of its own, for noisy machines.
                          Default: inturn
          --parts WORD    all, builds, nothing (builds of nothing new, ten times the rounds), or editor (keystrokes and
                          analyzers). Default: all
          --profile WORD  no, or yes: one build more, and where its time goes. Default: no
        Figures on standard output, progress on standard error. Ctrl-C stops it and takes its folders away.
        """;

    internal static void Run(string[] args)
    {
        if (Options.Read(args, Usage, "--kloc", "--statics", "--kind", "--rounds", "--server", "--order", "--parts", "--profile") is not { } options) return;
        var kloc = options.Number("--kloc", 20, 1, 2000);
        var rounds = options.Number("--rounds", kloc < 200 ? 5 : 3, 1, 99);
        var statics = options.Choice<Statics>("--statics");
        var kind = options.Choice<Kind>("--kind");
        var server = options.Choice<Server>("--server");
        var order = options.Choice<Order>("--order");
        if (order == Order.AtOnce && (server == Server.On || Environment.ProcessorCount < 2)) throw new UsageException("--order atonce needs two CPUs, and no compiler server that both would use", Usage);
        var parts = options.Choice<Parts>("--parts");
        var profile = options.Choice<Profile>("--profile");

        var sources = new PricedSources(kloc, statics);
        using var bench = new Bench();
        using var package = new PackedHrtify(bench);
        using var compiler = new CompilerServer(server);
        var projects = new PricedPair(bench, compiler, package, sources, kind, order);
        var prefix = "price-" + kloc + "k" + (statics == Statics.None ? "-none" : "") + (kind == Kind.Library ? "-library" : "") + "/";
        if (parts is Parts.All or Parts.Builds) new BuildPrice(projects, sources, rounds).Print(prefix, statics, server);
        if (parts is Parts.Nothing) new NothingNewPrice(projects, rounds * 10).Print(prefix, server);
        if (parts is Parts.All or Parts.Editor)
        {
            if (parts is Parts.Editor) projects.With.Build();
            var loaded = new SeenAnalyzers(package);
            new KeystrokePrice(new SeenProject(projects.With), loaded, sources, bench.Stopped).Print(prefix, rounds);
            new AnalyzerShare(new SeenProject(projects.With), loaded, bench.Stopped).Print(prefix, rounds);
        }

        if (profile is Profile.Yes) Console.Error.WriteLine(projects.With.Profile());
        Placement.Print(server, order);
    }

    private enum Parts
    {
        All,
        Builds,
        Nothing,
        Editor,
    }

    private enum Profile
    {
        No,
        Yes,
    }
}
