using System.Collections.Generic;
using System.IO;
using System.Linq;
using Xunit;

namespace Hrtify.Package.Tests;

/// <summary>
/// The sample interpreter, with the packed package, outside the tree: its programs print the same unconverted,
/// converted, and moved to a kernel core.
/// </summary>
[Collection("package")]
public sealed class StacksTests(PackedPackage package)
{
    [Fact]
    public void Stacks_prints_the_same_plain_converted_and_moved()
    {
        var project = package.NewSample("Stacks");
        Assert.Contains("0 Warning(s)", project.Dotnet("build", "-c", "Release", "-p:Hrtify=false", "-p:NoWarn=HRT1001").Output);
        var plain = Run(project, "None");
        var built = project.Dotnet("build", "-c", "Release");
        Assert.Contains("Hrtify: 47 of 47 thread-statics converted", built.Output);
        Assert.Contains("0 Warning(s)", built.Output);

        Assert.Equal(0, plain.ExitCode);
        Assert.Contains("== n-body", plain.Output);
        foreach (var model in new[] { "None", "Accelerator", "Incremental" }) Assert.Equal(plain, Run(project, model));
    }

    private static Ended Run(Project project, string model)
    {
        var programs = Directory.GetFiles(Path.Combine(project.Folder, "programs"), "*.stk").Order(System.StringComparer.Ordinal);
        string[] arguments = ["bin/Release/net10.0/Stacks.dll", .. programs];
        return Shell.Run(project.Folder, new Dictionary<string, string> { ["HRTIFY_MODEL"] = model }, "dotnet", arguments);
    }
}
