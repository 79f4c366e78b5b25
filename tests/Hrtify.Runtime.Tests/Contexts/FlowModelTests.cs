using System;
using System.Linq;
using Xunit;

namespace Hrtify.Runtime.Tests.Contexts;

/// <summary>Random programs of runs, adoptions, flows and hops over several threads in turn, against <see cref="FlowModel"/>.</summary>
[Collection("owner checks")]
public sealed class FlowModelTests : IDisposable
{
    private readonly bool _before = OwnerChecks.Enabled;

    public void Dispose() => OwnerChecks.Enabled = _before;

    [Fact]
    public void Every_read_is_as_predicted() => RunAll();

    [Fact]
    public void With_checks_it_is_the_same_and_none_is_a_second_owner()
    {
        OwnerChecks.Enabled = true;
        RunAll();
    }

    private static void RunAll()
    {
        Lane[] lanes = [.. Enumerable.Range(0, Step.Lanes).Select(_ => new Lane())];
        Samples.Check(Step.Programs, 400, program => new FlowModel(lanes).Run(program));
        foreach (var lane in lanes) lane.Dispose();
    }
}
