using System.Collections.Generic;
using System.IO;
using Xunit;

namespace Hrtify.Package.Tests;

/// <summary>The ways to publish: no warning that plain has not, the same output, and Main moves.</summary>
[Collection("package")]
public sealed class PublishTests(PackedPackage package)
{
    private const string Program =
        """
        Console.WriteLine("main " + State<int>.Depth + " " + State<string>.Depth++);
        State<int>.Depth = 5;
        var thread = new Thread(() => Console.WriteLine("other " + State<int>.Depth++));
        thread.Start();
        thread.Join();
        await Task.Yield();
        Console.WriteLine("end");
        return 3;

        static class State<T>
        {
            [ThreadStatic] public static int Depth;
        }
        """;

    [Theory]
    [InlineData("single", "-p:PublishSingleFile=true", "-p:SelfContained=true")]
    [InlineData("trimmed", "-p:PublishTrimmed=true", "-p:SelfContained=true")]
    [InlineData("aot", "-p:PublishAot=true", "-p:StripSymbols=true")]
    public void Published_it_runs_and_moves(string name, string how, string beside)
    {
        var project = package.NewProject("publish-" + name);
        project.WriteProject("App.csproj", "<OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings><Nullable>enable</Nullable>"
            + "<TreatWarningsAsErrors>true</TreatWarningsAsErrors><RuntimeIdentifier>linux-x64</RuntimeIdentifier><TrimmerSingleWarn>false</TrimmerSingleWarn>");
        project.Write("Program.cs", Program);
        var published = project.Dotnet("publish", "-o", "out", how, beside);
        Assert.True(published.ExitCode == 0, published.Output);
        Assert.DoesNotContain("warning", published.Output);
        foreach (var model in new[] { "", "Incremental" })
        {
            var ran = Shell.Run(project.Folder, new Dictionary<string, string> { ["HRTIFY_MODEL"] = model, ["HRTIFY_TRACE"] = model.Length > 0 ? "1" : "" }, Path.Combine(project.Folder, "out", "App"));
            Assert.Equal(new Ended(3, "main 0 0\nother 0\nend\n"), ran with { Output = Ended.WithoutTrace(ran.Output) });
            Assert.Equal(model.Length > 0, ran.Output.Contains("hrtify: kernel core 0", System.StringComparison.Ordinal));
        }
    }
}
