using System;
using System.IO;
using System.Linq;
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
        var placement = CorePlacement.DecideAll(new Cpus(null), 1, PinPolicy.Never, true, CoreRequest.Auto, false, _claims)[0];
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
        Assert.Null(CorePlacement.DecideAll(new Machine(), 1, PinPolicy.Always, true, CoreRequest.Auto, true, _claims)[0].Cpu);

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

    [Theory]
    [InlineData("0-3", 2, "3,2", "0-1")]
    [InlineData("0-7", 3, "7,6,5", "0-4")]
    [InlineData("0-1", 2, "", null)]
    [InlineData("4-200", 1, "200", "4-199")]
    public void Partners_keep_off_the_cores_and_more_cores_than_CPUs_go_where_there_is_room(string inherited, int count, string cpus, string? partners)
    {
        Assert.True(CpuSet.TryParse(inherited, out var all));
        var placements = CorePlacement.DecideAll(new Cpus(all), count, PinPolicy.Always, true, CoreRequest.Auto, true, _claims);
        Assert.Equal(cpus, string.Join(',', placements.Select(placement => placement.Cpu).Where(cpu => cpu is not null)));
        Assert.All(placements, placement => Assert.Equal(partners, placement.Partner?.ToString()));
    }

    private CorePlacement Decide(string inherited, PinPolicy policy, string request)
    {
        Assert.True(CpuSet.TryParse(inherited, out var cpus));
        return CorePlacement.DecideAll(new Cpus(cpus), 1, policy, true, CoreRequest.TryParse(request)!.Value, true, _claims)[0];
    }

    private sealed class Cpus(CpuSet? cpus) : Machine
    {
        internal override CpuSet? Affinity() => cpus ?? throw new InvalidOperationException("asked");
    }
}
