using System;
using System.Collections.Generic;
using Hrtify.Topology;
using Xunit;

namespace Hrtify.Runtime.Tests.Topology;

public class CpuTests
{
    [Theory]
    [InlineData("0", "0")]
    [InlineData("2,4-6", "2,4-6")]
    [InlineData("6,5,4,2,4", "2,4-6")]
    [InlineData("0-1,63-65,1000", "0-1,63-65,1000")]
    [InlineData(" 1 , 3 - 4 ", "1,3-4")]
    public void Lists(string text, string normal)
    {
        Assert.True(CpuSet.TryParse(text, out var set));
        Assert.Equal(normal, set.ToString());
        Assert.Equal(normal, CpuSet.FromMask(set.ToMask()).ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("1-")]
    [InlineData("-1")]
    [InlineData("3-1")]
    [InlineData("1-2-3")]
    [InlineData("99999999999")]
    [InlineData("0-99999999")]
    public void Wrong_lists(string text) => Assert.False(CpuSet.TryParse(text, out _));

    [Fact]
    public void Masks_have_more_than_64_CPUs()
    {
        var mask = new byte[128];
        mask[0] = 0b101;
        mask[9] = 0b1000_0000;
        var set = CpuSet.FromMask(mask);
        Assert.Equal("0,2,79", set.ToString());
        Assert.Equal(16, set.ToMask().Length);
        Assert.True(set.Contains(79));
        Assert.False(set.Contains(78));
        Assert.Equal((3, 0, 79), (set.Count, set.First, set.Last));
    }

    [Fact]
    public void An_empty_mask_is_empty() => Assert.Equal(0, CpuSet.FromMask(new byte[8]).Count);

    [Theory]
    [InlineData("max 100000", null)]
    [InlineData("150000 100000\n", 1.5)]
    [InlineData("50000 100000", 0.5)]
    [InlineData("", null)]
    [InlineData(null, null)]
    [InlineData("1 0", null)]
    [InlineData("nonsense", null)]
    public void Cpu_max(string? text, double? quota) => Assert.Equal(quota, CgroupQuota.ParseMax(text));

    [Fact]
    public void The_smallest_quota_on_the_way_to_the_root_counts() => Assert.Equal(1.5, CgroupQuota.Find(Files(
        ("/proc/self/cgroup", "0::/a/b/c\n"),
        ("/sys/fs/cgroup/a/b/c/cpu.max", "max 100000\n"),
        ("/sys/fs/cgroup/a/b/cpu.max", "150000 100000\n"),
        ("/sys/fs/cgroup/a/cpu.max", "400000 100000\n"))));

    [Fact]
    public void A_container_shows_the_root_only() => Assert.Equal(2, CgroupQuota.Find(Files(
        ("/proc/self/cgroup", "0::/docker/0123\n"),
        ("/sys/fs/cgroup/cpu.max", "200000 100000\n"))));

    [Fact]
    public void Version_1() => Assert.Equal(0.25, CgroupQuota.Find(Files(
        ("/proc/self/cgroup", "7:memory:/x\n4:cpu,cpuacct:/x\n"),
        ("/sys/fs/cgroup/cpu/cpu.cfs_quota_us", "-1\n"),
        ("/sys/fs/cgroup/cpu/cpu.cfs_period_us", "100000\n"),
        ("/sys/fs/cgroup/cpu/x/cpu.cfs_quota_us", "25000\n"),
        ("/sys/fs/cgroup/cpu/x/cpu.cfs_period_us", "100000\n"))));

    [Fact]
    public void No_cgroup_no_quota() => Assert.Null(CgroupQuota.Find(Files()));

    [Theory]
    [InlineData("123 456 7\n", 456L)]
    [InlineData("123", null)]
    [InlineData(null, null)]
    public void Run_queue_delay(string? schedstat, long? delay) => Assert.Equal(delay, LinuxMachine.ParseRunQueueDelay(schedstat));

    [Fact]
    public void This_machine_tells_its_CPUs()
    {
        if (!OperatingSystem.IsLinux()) return;
        var cpus = Machine.Current.Affinity()!;
        Assert.True(cpus.Count >= 1);
        var task = Machine.Current.CallingTask();
        Assert.True(task > 0);
        Assert.NotNull(Machine.Current.RunQueueDelay(task));
    }

    private static Func<string, string?> Files(params (string Path, string Text)[] files)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (path, text) in files) texts.Add(path, text);
        return path => texts.GetValueOrDefault(path);
    }
}
