using Xunit;

namespace Hrtify.Fuzz.Tests;

/// <summary>A program that takes its process with it, or never ends, is reported by its name, and the others are compared all the same.</summary>
[Collection("workers")]
public sealed class ProcessTests
{
    internal const int Plants = 3;

    [Theory]
    [InlineData("process-dies", "Crash in P")]
    [InlineData("stack-overflows", "Crash in P")]
    [InlineData("thread-hangs", "Hang in P")]
    public void A_dead_worker_is_a_difference(string plant, string says)
    {
        var run = FuzzRun.Of("--seed", "3", "--programs", "3", "--form", "recursion-guard", "--plant", plant, "--shrink", "0", "--patience", "8", "--jobs", "1");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains(says, run.Error, System.StringComparison.Ordinal);
        Assert.EndsWith(" 3 differences", run.LastLine, System.StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--programs", "none")]
    [InlineData("--programs", "0")]
    [InlineData("--form", "no-such-form")]
    [InlineData("--plant", "no-such-plant")]
    [InlineData("--nothing", "1")]
    [InlineData("--seed")]
    [InlineData("seed", "1")]
    public void A_wrong_option_is_said_and_ends_with_2(params string[] arguments)
    {
        var run = FuzzRun.Of(arguments);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains(arguments[0], run.Error, System.StringComparison.Ordinal);
        Assert.Contains("usage:", run.Error, System.StringComparison.Ordinal);
    }
}
