using System;
using Microsoft.Coyote;
using Microsoft.Coyote.SystematicTesting;
using Xunit;

namespace Hrtify.Systematic.Tests;

/// <summary>Runs a small concurrent program many times, each time in another order of its steps.</summary>
/// <remarks>
/// Coyote runs one thread at a time and chooses anew wherever memory is touched that threads share, at random, with a seed
/// that is fixed. So it sees only orders in which all threads see the same (sequential consistency): what rests on a fence
/// is argued where it stands, and run on hardware by StressTests of Hrtify.Runtime.Tests.
/// </remarks>
internal static class Exploration
{
    /// <summary>The orders that are tried of a program that is right.</summary>
    internal const int Orders = 2000;

    private const uint Seed = 20261126;

    /// <summary>Fails where in one of the orders an exception leaves a thread, or nobody can go on.</summary>
    internal static void Holds(Action program)
    {
        using var engine = Explore(program);
        Assert.True(engine.TestReport.NumOfFoundBugs == 0, string.Join("\n", engine.TestReport.BugReports) + "\n" + engine.ReadableTrace);
        // A program of one thread would hold too.
        Assert.True(engine.TestReport.MaxControlledOperations > 1, "nothing ran beside anything: is the assembly rewritten?");
    }

    /// <summary>Fails where all orders go well: then the test of the right program shows nothing.</summary>
    internal static void Breaks(Action program)
    {
        using var engine = Explore(program);
        Assert.True(engine.TestReport.NumOfFoundBugs > 0, Orders + " orders, and the planted bug was not found");
    }

    private static TestingEngine Explore(Action program)
    {
        var configuration = Configuration.Create().WithTestingIterations(Orders).WithMaxSchedulingSteps(5000).WithRandomGeneratorSeed(Seed)
            .WithTelemetryEnabled(false).WithPotentialDeadlocksReportedAsBugs(true);
        var engine = TestingEngine.Create(configuration, program);
        engine.Run();
        return engine;
    }
}
