using System.Collections.Generic;
using Xunit;

namespace Hrtify.Package.Tests;

/// <summary>
/// The sample of many tenants, with the packed package, outside the tree: unconverted every tenant is wrong, converted
/// none, whatever the model and with owner checks.
/// </summary>
[Collection("package")]
public sealed class TenantsTests(PackedPackage package)
{
    [Fact]
    public void Tenants_are_wrong_plain_and_right_converted()
    {
        var project = package.NewSample("Tenants");
        Assert.Contains("0 Warning(s)", project.Dotnet("build", "-c", "Release", "-p:Hrtify=false", "-p:NoWarn=HRT1001").Output);
        var plain = Run(project, "None", "");
        Assert.Equal(0, plain.ExitCode);
        Assert.EndsWith("50 tenants, 50 wrong\n", plain.Printed);

        var built = project.Dotnet("build", "-c", "Release");
        Assert.Contains("Hrtify: 8 of 8 thread-statics converted", built.Output);
        Assert.Contains("0 Warning(s)", built.Output);
        var converted = Run(project, "None", "");
        Assert.Equal(0, converted.ExitCode);
        Assert.StartsWith("tenant 1: 6 items, total 1502\n", converted.Printed);
        Assert.EndsWith("50 tenants, 0 wrong\n", converted.Printed);
        foreach (var model in new[] { "None", "Accelerator", "Incremental" }) Assert.Equal(converted, Run(project, model, "true"));
    }

    private static Ended Run(Project project, string model, string checks) =>
        Shell.Run(project.Folder, new Dictionary<string, string> { ["HRTIFY_MODEL"] = model, ["HRTIFY_CHECKS"] = checks }, "dotnet", "bin/Release/net10.0/Tenants.dll");
}
