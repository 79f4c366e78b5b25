using System.IO;
using Xunit;

namespace Hrtify.Package.Tests;

/// <summary>Programs whose Main belongs to a framework: web, worker, test runner.</summary>
[Collection("package")]
public sealed class HostTests(PackedPackage package)
{
    private const string Net10 = "<TargetFramework>net10.0</TargetFramework><Nullable>enable</Nullable><ImplicitUsings>enable</ImplicitUsings><TreatWarningsAsErrors>true</TreatWarningsAsErrors>";

    [Fact]
    public void A_minimal_API_answers_under_its_test_factory()
    {
        var project = package.NewProject("web");
        project.WriteSdkProject("Web/Web.csproj", "Microsoft.NET.Sdk.Web", Net10 + "<HrtifyModel>Incremental</HrtifyModel>", "");
        project.Write("Web/Program.cs",
            """
            var app = WebApplication.CreateBuilder(args).Build();
            app.MapGet("/", () => "call " + ++Calls.Seen);
            app.Run();

            static class Calls { [ThreadStatic] public static int Seen; }
            public partial class Program;
            """);
        project.WritePlainProject("Tests/Tests.csproj", "Microsoft.NET.Sdk", Net10,
            """
            <PackageReference Include="Microsoft.AspNetCore.Mvc.Testing" Version="10.0.15" />
            <PackageReference Include="Microsoft.NET.Test.Sdk" Version="18.0.1" />
            <PackageReference Include="xunit" Version="2.9.3" />
            <PackageReference Include="xunit.runner.visualstudio" Version="3.1.5" />
            <ProjectReference Include="../Web/Web.csproj" />
            """);
        project.Write("Tests/Tests.cs",
            """
            using Microsoft.AspNetCore.Mvc.Testing;
            public class Tests(WebApplicationFactory<Program> factory) : Xunit.IClassFixture<WebApplicationFactory<Program>>
            {
                [Xunit.Fact]
                public async Task Answers() => Xunit.Assert.StartsWith("call ", await factory.CreateClient().GetStringAsync("/"));
            }
            """);
        var tested = project.Dotnet("test", "Tests");
        Assert.True(tested.ExitCode == 0, tested.Output);
        Assert.Contains("Hrtify: 1 of 1 thread-statics converted", tested.Output);
    }

    [Fact]
    public void A_worker_service_stops_as_it_did()
    {
        var project = package.NewProject("worker");
        project.WriteSdkProject("Worker.csproj", "Microsoft.NET.Sdk.Worker", Net10 + "<NoWarn>$(NoWarn);NU1603</NoWarn>", "<PackageReference Include=\"Microsoft.Extensions.Hosting\" Version=\"10.0.1\" />");
        project.Write("Program.cs",
            """
            var builder = Host.CreateApplicationBuilder(args);
            builder.Logging.ClearProviders();
            builder.Services.AddHostedService<Worker>();
            await builder.Build().RunAsync();
            Console.WriteLine("stopped");
            return 6;

            sealed class Worker(IHostApplicationLifetime lifetime) : BackgroundService
            {
                [ThreadStatic] private static int t_seen;

                protected override async Task ExecuteAsync(CancellationToken stop)
                {
                    await Task.Delay(1, stop);
                    Console.WriteLine("worked " + ++t_seen);
                    lifetime.StopApplication();
                }
            }
            """);
        var built = project.Dotnet("build");
        Assert.True(built.ExitCode == 0, built.Output);
        Assert.Contains("Hrtify: 1 of 1 thread-statics converted", built.Output);
        foreach (var model in new[] { "", "Incremental" })
        {
            var ran = project.Run("bin/Debug/net10.0/Worker.dll", model);
            Assert.Equal(new Ended(6, "worked 1\nstopped\n"), ran with { Output = Ended.WithoutTrace(ran.Output) });
            Assert.Equal(model == "Incremental", ran.Output.Contains("hrtify: kernel core 0", System.StringComparison.Ordinal));
        }
    }

    [Fact]
    public void A_test_project_of_xunit_v3_runs_its_tests()
    {
        var project = package.NewProject("v3");
        project.WriteProject("V3.csproj", Net10 + "<OutputType>Exe</OutputType>",
            """
            <PackageReference Include="xunit.v3" Version="3.2.2" />
            <PackageReference Include="xunit.runner.visualstudio" Version="3.1.5" />
            <PackageReference Include="Microsoft.NET.Test.Sdk" Version="18.0.1" />
            """);
        project.Write("Tests.cs",
            """
            using Xunit;
            public class Tests
            {
                [ThreadStatic] private static int t_seen;

                [Fact]
                public void A_thread_has_its_own()
                {
                    t_seen = 5;
                    var other = -1;
                    var thread = new Thread(() => other = t_seen);
                    thread.Start();
                    thread.Join();
                    Assert.Equal(0, other);
                    Assert.Equal(5, t_seen);
                }
            }
            """);
        var tested = project.Dotnet("test");
        Assert.True(tested.ExitCode == 0, tested.Output);
        Assert.Contains("Hrtify: 1 of 1 thread-statics converted", tested.Output);
        var ran = project.Run("bin/Debug/net10.0/V3.dll", "Incremental");
        Assert.True(ran.ExitCode == 0, ran.Output);
        Assert.Contains("hrtify: no kernel core", ran.Output);
        Assert.Contains("this is a test project", ran.Output);
    }
}
