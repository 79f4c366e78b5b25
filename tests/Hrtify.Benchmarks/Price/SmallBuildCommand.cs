namespace Hrtify.Benchmarks.Price;

/// <summary>`build`: what the package adds to the build of the smallest program.</summary>
internal static class SmallBuildCommand
{
    private const string Usage = """
        build: the seconds that Hrtify adds to a clean build of the smallest program

        usage: dotnet run -c Release --project tests/Hrtify.Benchmarks -- build [options]
          --pairs N      pairs of builds, 7 to 99; default 9
          --server WORD  off: csc starts with each build; on: a compiler server of its own stays. Default: off
        """;

    private const string Program = """
        State.Depth++;
        State.Name = "main";
        System.Console.WriteLine(State.Name + " " + State.Depth);

        static class State
        {
            [System.ThreadStatic] public static int Depth;
            [System.ThreadStatic] public static string? Name;
        }

        """;

    internal static void Run(string[] args)
    {
        if (Options.Read(args, Usage, "--pairs", "--server") is not { } options) return;
        var count = options.Number("--pairs", 9, 7, 99);
        var server = options.Choice<Server>("--server");
        using var bench = new Bench();
        using var package = new PackedHrtify(bench);
        using var compiler = new CompilerServer(server);
        var with = Project(bench, compiler, "with", "<PackageReference Include=\"Hrtify\" Version=\"" + package.Version + "\" />", package.Feed);
        var plain = Project(bench, compiler, "plain", "", package.Feed);
        var pairs = new Pairs("clean-build", "s");
        var processor = new Pairs("clean-build-processor", "s");
        for (var round = 0; round < count; round++)
        {
            with.Clean();
            plain.Clean();
            var (ours, theirs) = Pairs.Take(round, with.Build, plain.Build);
            pairs.Add(ours.Seconds, theirs.Seconds);
            processor.Add(ours.ProcessorSeconds, theirs.ProcessorSeconds);
        }

        Figure.Print("small-build-extra-seconds", pairs.Difference, 0.7);
        if (server == Server.Off) Figure.Print("small-build-extra-processor-seconds", processor.Difference, 0.7);
        Placement.Print(server, Order.InTurn);
    }

    private static PricedProject Project(Bench bench, CompilerServer server, string name, string package, string feed)
    {
        var project = new PricedProject(bench, server, name, "<OutputType>Exe</OutputType><NuGetAudit>false</NuGetAudit>", package, feed);
        project.Write("Program.cs", Program);
        project.Restore();
        Bench.Progress("a first build, not counted: " + name);
        project.Build();
        return project;
    }
}
