using System;
using System.IO;
using System.Text.Json;
using Hrtify.Cores;
using Hrtify.Diagnostics;
using Xunit;

namespace Hrtify.Runtime.Tests.Diagnostics;

/// <summary>The report says where cores ran and what they did, twice: for people and for programs.</summary>
public sealed class PlacementReportTests
{
    private static readonly CoreRecord s_pinned = new("shard \"0\"", "CPU 3 (pinned), HrtifyPin is Always", 3, "0-2", new CoreCounts(1, 2, 3, 4, 5, 6));
    private static readonly CoreRecord s_free = new("shard 1", "not pinned, CPUs 0-3, HrtifyPin is Never", null, null, default);

    [Fact]
    public void The_text_has_a_line_for_each_core()
    {
        var lines = PlacementReport.Text([s_pinned, s_free]).Split('\n');
        Assert.StartsWith("process " + Environment.ProcessId + ", " + Environment.ProcessorCount + " CPUs", lines[0], StringComparison.Ordinal);
        Assert.Equal("Main: on the host", lines[1]);
        Assert.Equal("shard \"0\": CPU 3 (pinned), HrtifyPin is Always; partner: CPUs 0-2; 1 works, 2 wakes, 3 forwards, 4 host calls, 5 waiting, 6 blocks", lines[2]);
        Assert.Equal("shard 1: not pinned, CPUs 0-3, HrtifyPin is Never; partner: on any CPU; 0 works, 0 wakes, 0 forwards, 0 host calls, 0 waiting, 0 blocks", lines[3]);
    }

    [Fact]
    public void Json_says_the_same()
    {
        using var json = JsonDocument.Parse(PlacementReport.Json([s_pinned, s_free]));
        var cores = json.RootElement.GetProperty("cores");
        Assert.Equal("shard \"0\"", cores[0].GetProperty("name").GetString());
        Assert.Equal(3, cores[0].GetProperty("cpu").GetInt32());
        Assert.Equal("0-2", cores[0].GetProperty("partnerCpus").GetString());
        Assert.Equal(4, cores[0].GetProperty("hostCalls").GetInt64());
        Assert.False(cores[1].TryGetProperty("cpu", out _));
        Assert.Equal("on the host", json.RootElement.GetProperty("main").GetString());
    }

    [Fact]
    public void A_file_that_cannot_be_written_is_no_error_of_the_program() => PlacementReport.Write(Path.Combine(Path.GetTempPath(), "hrtify-no-such-folder", "report"));
}
