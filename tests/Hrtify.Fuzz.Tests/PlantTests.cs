using System.Collections.Generic;
using System.Linq;
using Hrtify.Fuzz.Comparing;
using Hrtify.Fuzz.Plants;
using Hrtify.Fuzz.Programs;
using Xunit;

namespace Hrtify.Fuzz.Tests;

/// <summary>The fuzz can fail: a conversion that is wrong on purpose is found within so many programs.</summary>
[Collection("one stage")]
public sealed class PlantTests
{
    // Compiled plain once, whatever is planted in its copies.
    private static readonly Dictionary<(int Programs, string? Form), Batch> s_batches = new();

    [Theory]
    [InlineData("shared-by-threads", 10)]
    [InlineData("shared-by-closed-types", 40)]
    [InlineData("two-in-one-slot", 20)]
    [InlineData("struct-by-value", 20)]
    [InlineData("place-by-value", 20)]
    [InlineData("no-reference", 20)]
    [InlineData("not-touched", 20)]
    [InlineData("initializer-dropped", 20)]
    [InlineData("initializer-on-every-thread", 20)]
    [InlineData("initializers-last", 40)]
    [InlineData("lines-lost", 20)]
    [InlineData("lines-off-by-one", 20)]
    [InlineData("pragmas-lost", 40, "layout-pragma-first")]
    [InlineData("nullable-lost", 40)]
    [InlineData("attributes-lost", 40)]
    [InlineData("line-ends-changed", 100, "init-verbatim")]
    [InlineData("engine-breaks", 20, "recursion-guard")]
    [InlineData("no-value-twin", 40, "assign-await")]
    [InlineData("no-path-twin", 40, "path-await")]
    [InlineData("no-tree-twin", 40)]
    [InlineData("foreign-store-lost", 40, "library-awaited")]
    [InlineData("no-writer", 40)]
    [InlineData("stale-root", 20)]
    public void A_wrong_conversion_is_found(string plant, int programs, string? form = null) => Assert.True(FindsWithin(programs, plant, form));

    // What they wait for stands in LaterPlants. One that begins to bite belongs above.
    [Theory]
    [InlineData("volatile-dropped")]
    public void A_plant_that_waits_cannot_bite_yet(string plant) => Assert.False(FindsWithin(20, plant, null));

    [Theory]
    [InlineData(null)]
    [InlineData("library-awaited")]
    [InlineData("init-verbatim")]
    [InlineData("layout-pragma-first")]
    public void Nothing_is_found_where_nothing_is_wrong(string? form) => Assert.False(FindsWithin(40, Plant.None.Name, form));

    [Fact]
    public void Every_plant_is_tested_here_or_with_the_workers() =>
        Assert.Equal(1 + 23 + 1 + ProcessTests.Plants, AllPlants.All.Count);

    private static bool FindsWithin(int programs, string plant, string? form)
    {
        if (!s_batches.TryGetValue((programs, form), out var batch)) s_batches.Add((programs, form), batch = new Batches(20262, programs, form).Make(0));
        var result = new Comparison(AllPlants.Named(plant)!, static (_, _) => { }).Compare(batch);
        Assert.DoesNotContain(result.Verdicts, verdict => verdict.Fault == Fault.BadProgram);
        return result.Verdicts.Any(verdict => KnownGaps.Of(verdict) is null);
    }
}
