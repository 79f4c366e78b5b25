using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Hrtify.Generator.Tests.Forms;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace Hrtify.Generator.Tests.ThreadState;

/// <summary>
/// Analyzer, suppressor, generator, fix and conversion live through sources that are broken in the ways of somebody who
/// types: no exception, none of them takes long, and the same text is told the same twice. A mutant is made of the seed and
/// its number alone, so one that fails can be made again. HRTIFY_FUZZ_SECONDS runs for as long as one likes, HRTIFY_FUZZ_SEED
/// other mutants.
/// </summary>
public sealed class HalfTypedTests : IClassFixture<HalfTypedProject>
{
    // Far more than any takes: a loop without an end must fail here, and a busy machine must not.
    private static readonly TimeSpan s_longest = TimeSpan.FromSeconds(60);

    // In the suite: the same mutants on a fast machine as on a slow one, but for the slow one's end.
    private const int SuiteMutants = 400;
    private const int SuiteSeconds = 30;
    private static readonly LanguageVersion[] s_versions = [LanguageVersion.CSharp14, LanguageVersion.CSharp14, LanguageVersion.CSharp14, LanguageVersion.CSharp12, LanguageVersion.CSharp7_3];

    private readonly HalfTypedProject _project;

    public HalfTypedTests(HalfTypedProject project) => _project = project;

    [Fact]
    public async Task A_half_typed_source_throws_nothing()
    {
        var files = Sources();
        var seed = FromEnvironment("HRTIFY_FUZZ_SEED", 1);
        var seconds = FromEnvironment("HRTIFY_FUZZ_SECONDS", 0);
        var (longest, most) = seconds > 0 ? (seconds, int.MaxValue) : (SuiteSeconds, SuiteMutants);
        var faults = new Dictionary<string, string>(StringComparer.Ordinal);
        var from = Stopwatch.GetTimestamp();
        var number = 0;
        for (; number < most && Stopwatch.GetElapsedTime(from).TotalSeconds < longest; number++)
        {
            var random = new Random(unchecked((seed * 1_000_003) + number));
            var file = files[random.Next(files.Count)];
            var version = s_versions[random.Next(s_versions.Length)];
            var text = Mutant.Of(file.Text, new CSharpParseOptions(version), random);
            if (await Fault(text, version) is not { } fault || faults.ContainsKey(fault)) continue;
            var smallest = await SmallestText.With(text, TimeSpan.FromSeconds(Math.Max(10, longest / 4)), async shorter => await Fault(shorter, version) == fault);
            faults.Add(fault, "seed " + seed + ", number " + number + ", " + file.Name + " in " + version + ": " + fault + "\n" + smallest);
        }

        Assert.True(faults.Count == 0, faults.Count + " faults in " + number + " mutants\n\n" + string.Join("\n\n----\n", faults.Values));
        Console.WriteLine("half-typed: " + number + " mutants of " + files.Count + " files, seed " + seed);
    }

    /// <summary>What went wrong and where in our code, or null.</summary>
    private async Task<string?> Fault(string text, LanguageVersion version)
    {
        using var limit = new CancellationTokenSource(s_longest);
        try
        {
            var told = await Task.Run(() => _project.Show(text, version, limit.Token), limit.Token).WaitAsync(s_longest, CancellationToken.None);
            var again = await Task.Run(() => _project.Show(text, version, limit.Token), limit.Token).WaitAsync(s_longest, CancellationToken.None);
            return told == again ? null : "it told something else the second time";
        }
        catch (Exception late) when (late is TimeoutException or OperationCanceledException)
        {
            return "it took longer than " + s_longest;
        }
        catch (Exception fault)
        {
            var inner = fault.GetBaseException();
            var ours = inner.StackTrace?.Split('\n').FirstOrDefault(line => line.Contains("at Hrtify.", StringComparison.Ordinal))?.Trim();
            return inner.GetType().Name + " " + inner.Message.Split('\n')[0] + " " + ours;
        }
    }

    private static List<(string Name, string Text)> Sources()
    {
        var roots = new[] { Form.Root, Path.GetFullPath(Path.Combine(Form.Root, "../../samples")) };
        return [.. roots.SelectMany(root => Directory.GetFiles(root, "*.cs", SearchOption.AllDirectories)
            .Where(path => !path.Contains("/obj/", StringComparison.Ordinal)).Order(StringComparer.Ordinal)
            .Select(path => (Path.GetRelativePath(root, path), File.ReadAllText(path))))];
    }

    private static int FromEnvironment(string name, int otherwise) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } text ? int.Parse(text, CultureInfo.InvariantCulture) : otherwise;
}
