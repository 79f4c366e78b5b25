using System.Collections.Generic;
using System.IO;
using System.Linq;
using Hrtify.Benchmarks.Price.Sources;

namespace Hrtify.Benchmarks.Price;

/// <summary>What is compiled.</summary>
internal enum Kind
{
    /// <summary>A program: its entry point gets boot code, so the tool always runs.</summary>
    Exe,

    /// <summary>A library: without thread state no process is started.</summary>
    Library,
}

/// <summary>One of the two copies of a project: with the package, or plain.</summary>
internal sealed class PricedProject
{
    private readonly Bench _bench;
    private readonly CompilerServer _server;

    /// <param name="package">The reference to the package, or nothing.</param>
    internal PricedProject(Bench bench, CompilerServer server, string name, string properties, string package, string feed)
    {
        _bench = bench;
        _server = server;
        Folder = Directory.CreateDirectory(Path.Combine(bench.Folder, name)).FullName;
        Write("nuget.config", "<configuration><packageSources><add key=\"packed\" value=\"" + feed + "\" /></packageSources></configuration>");
        Write("Priced.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
                {properties}
              </PropertyGroup>
              <ItemGroup>
                {package}
              </ItemGroup>
            </Project>

            """);
    }

    internal string Folder { get; }

    private string[] BuildArguments => ["build", "--no-restore", "-nologo", "-v:q", .. _server.Properties];

    internal void Write(string name, string text)
    {
        var path = Path.Combine(Folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    internal void Write(IEnumerable<SourceFile> files)
    {
        foreach (var file in files) Write(file.Name, file.Text);
    }

    internal void Restore() => DotnetRun.Of(Folder, _bench.Stopped, "restore");

    internal DotnetRun Build() => DotnetRun.Of(Folder, _bench.Stopped, BuildArguments);

    /// <summary>Builds with one CPU.</summary>
    internal DotnetRun BuildOn(int cpu) => DotnetRun.On(cpu, Folder, _bench.Stopped, BuildArguments);

    /// <summary>The same with where the time goes, for the reader of the progress.</summary>
    internal string Profile()
    {
        Clean();
        return DotnetRun.Of(Folder, _bench.Stopped, ["build", "--no-restore", "-nologo", "-v:q", "-clp:PerformanceSummary", .. _server.Properties]).Output;
    }

    /// <summary>Takes away what builds wrote; what the restore wrote stays.</summary>
    internal void Clean()
    {
        foreach (var folder in new[] { "bin", "obj/Debug" }.Select(name => Path.Combine(Folder, name)))
            if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
    }
}
