using System.IO;
using System.Linq;
using Xunit;

namespace Hrtify.Package.Tests;

/// <summary>Projects that use another project's thread-statics: what they await over them, and hold in expression trees.</summary>
[Collection("package")]
public sealed class ConsumerTests(PackedPackage package)
{
    private const string Engine =
        """
        using System;
        using System.Runtime.CompilerServices;

        [assembly: InternalsVisibleTo("Rules")]
        [assembly: InternalsVisibleTo("App")]

        namespace Scripts
        {
            internal struct Budget
            {
                private int _left;
                internal int Left { get => _left; set => _left = value; }
                internal int Spend(int steps) => _left -= steps;
                public override string ToString() => "left " + _left;
            }

            internal static class Engine
            {
                [ThreadStatic] internal static int t_depth;
                [ThreadStatic] internal static string? t_script;
                [ThreadStatic] internal static Budget t_budget;
            }

            public static class Host
            {
                public static string Now => Engine.t_depth + " " + Engine.t_script + " " + Engine.t_budget;
            }
        }
        """;

    // A library without a thread-static of its own: nothing but a reference says that it has to be looked at.
    private const string Rules =
        """
        using System;
        using System.Linq;
        using System.Linq.Expressions;
        using System.Threading.Tasks;

        namespace Scripts
        {
            public static class Rules
            {
                private static async Task<T> Fetch<T>(T value) { await Task.Yield(); return value; }

                private static int Enter(ref int depth, int by) => depth += by;

                public static async Task Load()
                {
                    Engine.t_depth = await Fetch(3);
                    Engine.t_depth += await Fetch(4);
                    Engine.t_script ??= await Fetch("main.js");
                    Engine.t_budget.Left = await Fetch(100);
                    Engine.t_budget.Left -= await Fetch(10);
                    Console.WriteLine(Engine.t_budget.Spend(await Fetch(5)) + " " + Enter(ref Engine.t_depth, await Fetch(1)));
                }

                public static string Deeper(int[] depths)
                {
                    Expression<Func<int, bool>> deeper = depth => depth > Engine.t_depth;
                    return string.Join(",", depths.AsQueryable().Where(deeper)) + " " + string.Join(",", from depth in depths.AsQueryable() where depth < Engine.t_depth select depth);
                }
            }
        }
        """;

    private const string Untouched = "namespace Scripts { public static class Plain { public static int Depth() { Engine.t_depth++; return Engine.t_depth; } } }";

    private const string Program =
        """
        using System;
        using Scripts;

        SingleThread.Run(async () =>
        {
            await Rules.Load();
            Console.WriteLine(Host.Now);
            Engine.t_depth = await System.Threading.Tasks.Task.FromResult(Plain.Depth() + 1);
            Console.WriteLine(Host.Now + " " + Rules.Deeper(new[] { 1, 5, 9, 20 }));
        });
        """;

    // Continuations come back to the one thread: so the plain program finds its thread-statics again.
    private const string Loop =
        """
        using System;
        using System.Collections.Concurrent;
        using System.Threading;
        using System.Threading.Tasks;

        internal sealed class SingleThread : SynchronizationContext
        {
            private readonly BlockingCollection<(SendOrPostCallback Call, object? State)> _calls = new();

            public override void Post(SendOrPostCallback d, object? state) => _calls.Add((d, state));

            internal static void Run(Func<Task> body)
            {
                var loop = new SingleThread();
                SetSynchronizationContext(loop);
                var done = body();
                done.ContinueWith(_ => loop._calls.CompleteAdding(), TaskScheduler.Default);
                foreach (var (call, state) in loop._calls.GetConsumingEnumerable()) call(state);
                done.GetAwaiter().GetResult();
            }
        }
        """;

    private const string Output = "85 8\n8 main.js left 85\n10 main.js left 85 20 1,5,9\n";
    private const string Enabled = "<Nullable>enable</Nullable><TreatWarningsAsErrors>true</TreatWarningsAsErrors>";

    [Fact]
    public void Projects_that_await_over_an_engines_thread_statics_build_and_do_what_they_did()
    {
        var project = NewSolution("consumers");
        var plain = project.Dotnet("build", "App", "-p:Hrtify=false", "-nowarn:HRT1001");
        Assert.True(plain.ExitCode == 0, plain.Output);
        Assert.Equal(new Ended(0, Output), project.Run("App/bin/Debug/net10.0/App.dll", ""));

        // They do use thread-statics on both sides of awaits; that is what they are for.
        var built = project.Dotnet("build", "App", "-nowarn:HRT1009");
        Assert.True(built.ExitCode == 0, built.Output);
        Assert.Contains("0 Warning(s)", built.Output);
        Assert.Contains("Hrtify: 3 of 3 thread-statics converted in 1 file", built.Output);
        Assert.Contains("Hrtify: 9 of 9 uses of other assemblies' core-locals converted in 1 file", built.Output);
        Assert.Contains("Hrtify: 1 of 1 uses of other assemblies' core-locals converted in 1 file", built.Output);
        Assert.Equal(new Ended(0, Output), project.Run("App/bin/Debug/net10.0/App.dll", ""));
        Assert.Equal(Output, Ended.WithoutTrace(project.Run("App/bin/Debug/net10.0/App.dll", "Incremental").Output));

        // Only what is written otherwise is copied.
        Assert.Equal(["Rules.cs"], Copies(project, "Rules"));
        Assert.Contains("9 of 9 converted.", project.Read("Rules/obj/Debug/net10.0/hrtify/report.md"));
    }

    [Fact]
    public void A_change_of_the_engine_reaches_the_projects_over_it_and_no_change_costs_nothing()
    {
        var project = NewSolution("reached");
        project.Write("Engine/Engine.cs", Engine.Replace("[ThreadStatic]", ""));
        var built = project.Dotnet("build", "App");
        Assert.True(built.ExitCode == 0, built.Output);
        Assert.DoesNotContain("Hrtify:", built.Output);
        Assert.False(File.Exists(project.Folder + "/Rules/obj/Debug/net10.0/hrtify/report.md"));

        project.Write("Engine/Engine.cs", Engine);
        built = project.Dotnet("build", "App");
        Assert.True(built.ExitCode == 0, built.Output);
        Assert.Contains("Hrtify: 9 of 9 uses of other assemblies' core-locals converted in 1 file", built.Output);
        Assert.Equal(new Ended(0, Output), project.Run("App/bin/Debug/net10.0/App.dll", ""));

        var stamp = File.GetLastWriteTimeUtc(project.Folder + "/Rules/obj/Debug/net10.0/hrtify/convert.stamp");
        var compiled = File.GetLastWriteTimeUtc(project.Folder + "/Rules/obj/Debug/net10.0/Rules.dll");
        Assert.DoesNotContain("Hrtify:", project.Dotnet("build", "App").Output);
        // A body is no surface: the program over it is not converted again.
        project.Write("Engine/Engine.cs", Engine.Replace("_left -= steps", "_left = _left - steps"));
        built = project.Dotnet("build", "App");
        Assert.Contains("Hrtify: 3 of 3", built.Output);
        Assert.DoesNotContain("uses of other", built.Output);
        Assert.Equal(stamp, File.GetLastWriteTimeUtc(project.Folder + "/Rules/obj/Debug/net10.0/hrtify/convert.stamp"));
        Assert.Equal(compiled, File.GetLastWriteTimeUtc(project.Folder + "/Rules/obj/Debug/net10.0/Rules.dll"));

        // And back: the copies are gone.
        project.Write("Engine/Engine.cs", Engine.Replace("[ThreadStatic]", ""));
        built = project.Dotnet("build", "App");
        Assert.True(built.ExitCode == 0, built.Output);
        Assert.Equal(new Ended(0, Output), project.Run("App/bin/Debug/net10.0/App.dll", ""));
        var second = project.Dotnet("build", "App");
        Assert.DoesNotContain("Hrtify:", second.Output);
    }

    [Fact]
    public void What_cannot_be_written_otherwise_is_told()
    {
        var project = NewSolution("told");
        project.Write("Rules/Generic.cs",
            """
            using System.Reflection;
            using System.Linq.Expressions;
            using System;
            namespace Scripts { public static class Looks { public static MemberInfo? Member() { Expression<Func<int>> e = () => Engine.t_depth; return null; } } }
            """);
        var built = project.Dotnet("build", "Rules");
        Assert.NotEqual(0, built.ExitCode);
        Assert.Contains("Generic.cs(4,125): warning HRT1005: 'Engine.t_depth' of Engine is core-local, and this use of it cannot be converted: an expression tree", built.Output);
        Assert.Contains("error CS8153", built.Output);
    }

    [Fact]
    public void A_program_over_a_packed_library_with_public_core_locals()
    {
        var project = package.NewProject("packed");
        var id = "Open." + package.Version.Replace('.', '-');
        project.WriteProject("Lib/Lib.csproj", "<TargetFrameworks>netstandard2.0;net10.0</TargetFrameworks><Version>1.0.0</Version><HrtifyConvertVisible>true</HrtifyConvertVisible><PackageId>" + id + "</PackageId>");
        project.Write("Lib/Lib.cs", "namespace Lib { public static class Engine { [System.ThreadStatic] public static int t_depth; } }");
        Assert.Equal(0, project.Dotnet("pack", "Lib", "-c", "Release", "-o", package.Feed).ExitCode);

        project.WriteProject("Over/Over.csproj", "<TargetFramework>net10.0</TargetFramework>", "<PackageReference Include=\"" + id + "\" Version=\"1.0.0\" />");
        project.Write("Over/Over.cs", "using System.Threading.Tasks; public static class Over { public static async Task Go() { Lib.Engine.t_depth += await Task.FromResult(3); } }");
        var built = project.Dotnet("build", "Over");
        Assert.True(built.ExitCode == 0, built.Output);
        Assert.Contains("Hrtify: 1 of 1 uses of other assemblies' core-locals converted in 1 file", built.Output);
    }

    private Project NewSolution(string name)
    {
        var project = package.NewProject(name);
        project.WriteProject("Engine/Engine.csproj", "<TargetFramework>net10.0</TargetFramework><IsPackable>false</IsPackable>" + Enabled);
        project.Write("Engine/Engine.cs", Engine);
        project.WriteProject("Rules/Rules.csproj", "<TargetFramework>net10.0</TargetFramework>" + Enabled, "<ProjectReference Include=\"../Engine/Engine.csproj\" />");
        project.Write("Rules/Rules.cs", Rules);
        project.Write("Rules/Plain.cs", Untouched);
        project.WriteProject("App/App.csproj", "<OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework>" + Enabled, "<ProjectReference Include=\"../Rules/Rules.csproj\" />");
        project.Write("App/Program.cs", Program);
        project.Write("App/Loop.cs", Loop);
        return project;
    }

    private static string[] Copies(Project project, string name) =>
        [.. Directory.EnumerateFiles(Path.Combine(project.Folder, name, "obj", "Debug", "net10.0", "hrtify", "src"), "*", SearchOption.AllDirectories).Select(file => Path.GetFileName(file)).Order(System.StringComparer.Ordinal)];
}
