using System;
using System.IO;
using System.Linq;
using Xunit;

namespace Hrtify.Fuzz.Tests;

/// <summary>A campaign that is stopped goes on where it was, and only itself.</summary>
[Collection("workers")]
public sealed class LedgerTests : IDisposable
{
    private readonly string _file = Path.Combine(Directory.CreateTempSubdirectory("hrtify-ledger-").FullName, "ledger.json");

    public void Dispose() => Directory.Delete(Path.GetDirectoryName(_file)!, recursive: true);

    [Fact]
    public void What_is_done_is_not_done_again_and_is_counted()
    {
        string[] campaign = ["--seed", "8", "--programs", "200", "--form", "recursion-guard", "--jobs", "1", "--ledger", _file];
        var first = FuzzRun.Of([.. campaign, "--seconds", "1"]);
        Assert.Single(Steps(first));
        var second = FuzzRun.Of(campaign);
        Assert.Contains(" 200 programs ", Assert.Single(Steps(second)), StringComparison.Ordinal);
        Assert.StartsWith("200 programs, ", second.LastLine, StringComparison.Ordinal);
        Assert.Equal(2, FuzzRun.Of([.. campaign, "--seed", "9"]).ExitCode);
        var third = FuzzRun.Of(campaign);
        Assert.Empty(Steps(third));
        Assert.Equal(second.LastLine, third.LastLine);
    }

    [Fact]
    public void A_file_that_is_no_ledger_is_left_alone()
    {
        File.WriteAllText(_file, "precious");
        var run = FuzzRun.Of("--programs", "1", "--ledger", _file);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("--ledger", run.Error, StringComparison.Ordinal);
        Assert.Equal("precious", File.ReadAllText(_file));
    }

    private static string[] Steps(FuzzRun run) => [.. run.Error.Split('\n').Where(line => line.Contains(" a minute ", StringComparison.Ordinal))];
}
