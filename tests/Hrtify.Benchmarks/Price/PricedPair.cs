using System;
using System.Threading.Tasks;
using Hrtify.Benchmarks.Price.Sources;

namespace Hrtify.Benchmarks.Price;

/// <summary>The same project twice, restored: with the package, and plain.</summary>
internal sealed class PricedPair
{
    private const string References = """<PackageReference Include="Newtonsoft.Json" Version="13.0.4" /><PackageReference Include="Microsoft.Extensions.DependencyInjection.Abstractions" Version="10.0.1" />""";

    internal PricedPair(Bench bench, CompilerServer server, PackedHrtify package, PricedSources sources, Kind kind, Order order)
    {
        Order = order;
        Bench.Progress(sources.Lines + " lines in " + sources.Files.Count + " files");
        // What a package of the framework's own is good for is not asked here.
        var properties = Output(kind) + "<NuGetAudit>false</NuGetAudit>";
        With = new PricedProject(bench, server, "with", properties, References + "<PackageReference Include=\"Hrtify\" Version=\"" + package.Version + "\" />", package.Feed);
        Plain = new PricedProject(bench, server, "plain", properties, References, package.Feed);
        foreach (var project in new[] { With, Plain })
        {
            project.Write(sources.Files);
            project.Restore();
        }
    }

    internal Order Order { get; }

    internal PricedProject With { get; }

    internal PricedProject Plain { get; }

    /// <summary>What only the first build of a project does is in no figure.</summary>
    internal void BuildFirst()
    {
        Bench.Progress("a first build of each, not counted");
        Build(0);
    }

    internal (DotnetRun With, DotnetRun Plain) Build(int round) => Order switch
    {
        Order.InTurn => Pairs.Take(round, With.Build, Plain.Build),
        Order.AtOnce => BuildAtOnce(round % 2),
        _ => throw new InvalidOperationException("unknown: " + Order),
    };

    private (DotnetRun With, DotnetRun Plain) BuildAtOnce(int cpu)
    {
        var plain = Task.Run(() => Plain.BuildOn(1 - cpu));
        var with = With.BuildOn(cpu);
        return (with, plain.GetAwaiter().GetResult());
    }

    private static string Output(Kind kind) => kind switch
    {
        Kind.Exe => "<OutputType>Exe</OutputType>",
        Kind.Library => "<OutputType>Library</OutputType>",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };
}
