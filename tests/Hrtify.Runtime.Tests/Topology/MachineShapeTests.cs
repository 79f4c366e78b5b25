using System.Linq;
using Hrtify.Topology;
using Xunit;

namespace Hrtify.Runtime.Tests.Topology;

/// <summary>Machines of many shapes, from their files, and which of their CPUs go to kernel cores first.</summary>
public sealed class MachineShapeTests
{
    [Fact]
    public void A_server_of_two_sockets()
    {
        var shape = MachineShape.Read(MachineFiles.Of(sockets: 2, nodes: 1, cores: 8, threads: 2, cached: 8), CpuSet.Of(0));
        Assert.Equal(32, shape.All.Count);
        var cpu = shape.All[27];
        Assert.Equal((27, "11,27", "8-15,24-31", 1, 1, 1024, false), (cpu.Number, cpu.Siblings.ToString(), cpu.Cache.ToString(), cpu.Node, cpu.Package, cpu.Capacity, cpu.IsIsolated));
        // Node 1 has all of its cores, and node 0 has lost the first; a second thread of a core comes after all first ones.
        Assert.Equal("31,30,29,28,27,26,25,24,23,22,21,20,19,18,17,15,14,13,12,11,10,9,8,7,6,5,4,3,2,1,16", Order(shape, "0-31"));
    }

    [Fact]
    public void More_than_64_CPUs_in_many_nodes_with_many_caches()
    {
        var shape = MachineShape.Read(MachineFiles.Of(sockets: 2, nodes: 4, cores: 16, threads: 2, cached: 4), CpuSet.Of(0));
        Assert.Equal(256, shape.All.Count);
        Assert.Equal("124-127,252-255", shape.All[255].Cache.ToString());
        Assert.Equal(7, shape.All[255].Node);
        Assert.Equal("255,254,253", string.Join(',', Order(shape, "0-255").Split(',').Take(3)));
        // Within what the process has.
        Assert.Equal("67,66,65", Order(shape, "64-67"));
    }

    [Fact]
    public void CPUs_that_are_switched_off_are_nobody_s_siblings()
    {
        var files = MachineFiles.Of(sockets: 1, nodes: 1, cores: 4, threads: 2, cached: 4).With("/sys/devices/system/cpu/online", "0-3,5,7");
        var shape = MachineShape.Read(files, CpuSet.Of(0));
        Assert.Equal([0, 1, 2, 3, 5, 7], shape.All.Select(cpu => cpu.Number));
        Assert.Equal("2", shape.All[2].Siblings.ToString());
        Assert.Equal("0-3,5,7", shape.All[2].Cache.ToString());
        Assert.Equal("7,5,2,3,1", Order(shape, "0-3,5,7"));
    }

    [Fact]
    public void A_laptop_with_big_and_small_cores()
    {
        // Two performance cores of two threads each, numbered in pairs, and four efficiency cores.
        var files = MachineFiles.Of(sockets: 1, nodes: 1, cores: 8, threads: 1, cached: 8).With("/sys/devices/cpu_atom/cpus", "4-7").With("/sys/devices/cpu_core/cpus", "0-3");
        foreach (var (cpu, pair) in new[] { (0, "0-1"), (1, "0-1"), (2, "2-3"), (3, "2-3") }) files.With($"/sys/devices/system/cpu/cpu{cpu}/topology/core_cpus_list", pair);
        var shape = MachineShape.Read(files, CpuSet.Of(0));
        Assert.Equal([1024, 1024, 1024, 1024, 512, 512, 512, 512], shape.All.Select(cpu => cpu.Capacity));
        Assert.Equal("3,2,7,6,5,4,1", Order(shape, "0-7"));
    }

    [Fact]
    public void A_telephone_s_cores_have_a_capacity_and_no_caches()
    {
        var files = MachineFiles.Of(sockets: 1, nodes: 1, cores: 8, threads: 1, cached: 8).Without("/cache/").Without("node/");
        foreach (var cpu in Enumerable.Range(0, 8)) files.With($"/sys/devices/system/cpu/cpu{cpu}/cpu_capacity", cpu < 4 ? "382" : cpu < 7 ? "870" : "1024");
        var shape = MachineShape.Read(files, CpuSet.Of(0));
        Assert.Equal("5", shape.All[5].Cache.ToString());
        Assert.Equal("7,6,5,4,3,2,1", Order(shape, "0-7"));
    }

    [Fact]
    public void CPUs_that_are_kept_free_come_first()
    {
        var files = MachineFiles.Of(sockets: 1, nodes: 1, cores: 8, threads: 1, cached: 8).With("/sys/devices/system/cpu/isolated", "2-3");
        Assert.Equal("3,2,7,6,5,4,1", Order(MachineShape.Read(files, CpuSet.Of(0)), "0-7"));
    }

    [Fact]
    public void An_old_kernel_calls_siblings_otherwise()
    {
        var files = MachineFiles.Of(sockets: 1, nodes: 1, cores: 2, threads: 2, cached: 2).Without("core_cpus_list");
        foreach (var cpu in Enumerable.Range(0, 4)) files.With($"/sys/devices/system/cpu/cpu{cpu}/topology/thread_siblings_list", cpu % 2 == 0 ? "0,2" : "1,3");
        Assert.Equal("1,3", MachineShape.Read(files, CpuSet.Of(0)).All[3].Siblings.ToString());
    }

    [Theory]
    [InlineData("", "0-5")]
    [InlineData("garbage", "0-5")]
    [InlineData("0-", "0-5")]
    [InlineData("5-0", "0-5")]
    public void What_is_not_told_does_no_harm(string online, string known)
    {
        Assert.True(CpuSet.TryParse(known, out var cpus));
        var files = new MachineFiles().With("/sys/devices/system/cpu/online", online).With("/sys/devices/system/cpu/cpu1/topology/core_cpus_list", "x").With("/sys/devices/system/node/online", "0-1")
            .With("/sys/devices/system/cpu/cpu2/topology/physical_package_id", "99999999999").With("/sys/devices/system/cpu/cpu3/cache/index0/level", "-3");
        var shape = MachineShape.Read(files, cpus);
        Assert.Equal(6, shape.All.Count);
        Assert.Equal("5,4,3,2,1", Order(shape, known));
    }

    [Fact]
    public void A_process_with_one_CPU_gives_none_and_one_in_a_container_gives_its_own()
    {
        var shape = MachineShape.Read(MachineFiles.Of(sockets: 1, nodes: 1, cores: 4, threads: 2, cached: 4), CpuSet.Of(0));
        Assert.Equal("", Order(shape, "5"));
        // CPU 6 is the other thread of 2; CPU 1 is the first.
        Assert.Equal("7,6,2", Order(shape, "1-2,6-7"));
        // CPUs that the machine does not name: a container's view may be smaller than its mask.
        Assert.Equal("101,100", Order(shape, "7,100-101"));
    }

    [Fact]
    public void This_machine_is_read_without_complaint()
    {
        var known = Machine.Current.Affinity() ?? CpuSet.Of(0);
        var shape = Machine.Current.Shape(known);
        Assert.NotEmpty(shape.All);
        Assert.Equal(known.Count - 1, CoreCandidates.Of(shape, known).Count);
    }

    private static string Order(MachineShape shape, string inherited)
    {
        Assert.True(CpuSet.TryParse(inherited, out var cpus));
        return string.Join(',', CoreCandidates.Of(shape, cpus));
    }
}
