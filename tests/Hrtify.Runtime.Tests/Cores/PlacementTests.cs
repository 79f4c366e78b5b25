using System;
using System.IO;
using Hrtify.Cores;
using Hrtify.Topology;
using Xunit;

namespace Hrtify.Runtime.Tests.Cores;

public sealed class PlacementTests : IDisposable
{
    private readonly string _claims = Directory.CreateTempSubdirectory("hrtify-claims").FullName;

    public void Dispose() => Directory.Delete(_claims, true);

    [Fact]
    public void Never_asks_the_system_for_nothing()
    {
        var placement = CorePlacement.Decide(new Cpus(null), PinPolicy.Never, true, CoreRequest.Auto, false, _claims);
        Assert.Null(placement.Cpu);
        Assert.Null(placement.Inherited);
    }

    [Theory]
    [InlineData("0-3", "auto", 3)]
    [InlineData("0,5,9", "auto", 9)]
    [InlineData("0-3", "2,3", 2)]
    [InlineData("0-3", "7,1", 1)]
    [InlineData("0-3", "0-1", 0)]
    [InlineData("0-3", "8-9", null)]
    [InlineData("4", "auto", null)]
    [InlineData("4", "4-4", null)]
    public void Always(string inherited, string request, int? cpu) => Assert.Equal(cpu, Decide(inherited, PinPolicy.Always, request).Cpu);

    [Fact]
    public void An_unknown_machine_does_not_pin() =>
        Assert.Null(CorePlacement.Decide(new Machine(), PinPolicy.Always, true, CoreRequest.Auto, true, _claims).Cpu);

    [Fact]
    public void Leases_take_different_CPUs_and_come_back()
    {
        var first = Decide("0-2", PinPolicy.Lease, "auto");
        var second = Decide("0-2", PinPolicy.Lease, "auto");
        var third = Decide("0-2", PinPolicy.Lease, "auto");
        Assert.Equal((2, 1, null), (first.Cpu, second.Cpu, third.Cpu));
        first.Claim!.Dispose();
        var fourth = Decide("0-2", PinPolicy.Lease, "auto");
        Assert.Equal(2, fourth.Cpu);
        second.Claim!.Dispose();
        fourth.Claim!.Dispose();
    }

    [Fact]
    public void No_claim_where_no_file_can_be() => Assert.Null(CpuClaim.TryMake(1, Path.Combine(_claims, "missing")));

    [Fact]
    public void The_bound_is_a_share_of_the_time()
    {
        Assert.Equal(0.5, CpuLease.Share(1_000_000, 26_000_000, TimeSpan.FromMilliseconds(50)));
        Assert.Equal(0, CpuLease.Share(0, 5, TimeSpan.Zero));
    }

    private CorePlacement Decide(string inherited, PinPolicy policy, string request)
    {
        Assert.True(CpuSet.TryParse(inherited, out var cpus));
        return CorePlacement.Decide(new Cpus(cpus), policy, true, CoreRequest.TryParse(request)!.Value, true, _claims);
    }

    private sealed class Cpus(CpuSet? cpus) : Machine
    {
        internal override CpuSet? Affinity() => cpus ?? throw new InvalidOperationException("asked");
    }
}
