using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Hrtify.Generator.Handlers;
using Hrtify.Generator.Tests.Forms;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Xunit;

namespace Hrtify.Generator.Tests.Rules;

/// <summary>The programs in the pages: each prints what its page says, and the rule tells the faulty one, where it says, and not the mended one.</summary>
public sealed class PageProgramTests
{
    public static TheoryData<string, string> Programs()
    {
        var data = new TheoryData<string, string>();
        foreach (var program in All()) data.Add(program.Rule, program.Heading);
        return data;
    }

    [Theory]
    [MemberData(nameof(Programs))]
    public async Task A_program_of_a_page_does_what_the_page_says(string rule, string heading)
    {
        var program = All().Single(found => found.Rule == rule && found.Heading == heading);
        var compilation = CSharpCompilation.Create("page", [CSharpSyntaxTree.ParseText(program.Source, path: "/Page.cs")], RunningFramework.WithRuntime,
            new CSharpCompilationOptions(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable));
        Assert.Equal(program.Prints, await Run(compilation));
        var told = (await Analyze(compilation)).Where(diagnostic => diagnostic.Id == rule).Select(diagnostic => diagnostic.Location.GetLineSpan().StartLinePosition.Line).Order();
        var marked = program.Source.Split('\n').Select((line, number) => (line, number)).Where(line => line.line.Contains("// " + rule, StringComparison.Ordinal)).Select(line => line.number);
        Assert.Equal(marked, told);
        Assert.Equal(heading == "Example", told.Any());
    }

    private static IEnumerable<PageProgram> All() =>
        Directory.GetFiles(Path.Combine(Form.Root, "../../docs/rules"), "*.md").Order(StringComparer.Ordinal)
            .SelectMany(page => PageProgram.In(Path.GetFileNameWithoutExtension(page), File.ReadAllText(page)));

    private static async Task<IEnumerable<Diagnostic>> Analyze(CSharpCompilation compilation)
    {
        // All rules, also those that a preset leaves out.
        var options = compilation.Options.WithSpecificDiagnosticOptions(ShippedRules.AllOn);
        return await compilation.WithOptions(options).WithAnalyzers(ShippedRules.All).GetAnalyzerDiagnosticsAsync();
    }

    // As a process: it starts threads and may register for signals.
    private static async Task<string> Run(CSharpCompilation compilation)
    {
        var folder = Directory.CreateTempSubdirectory("hrtify-page");
        try
        {
            var path = Path.Combine(folder.FullName, "page.dll");
            var emitted = compilation.Emit(path);
            Assert.True(emitted.Success, string.Join("\n", emitted.Diagnostics));
            File.Copy(typeof(CoreContext).Assembly.Location, Path.Combine(folder.FullName, "Hrtify.Runtime.dll"));
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, "page.runtimeconfig.json"), """{ "runtimeOptions": { "framework": { "name": "Microsoft.NETCore.App", "version": "10.0.0" } } }""");
            using var process = Process.Start(new ProcessStartInfo(Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet" ? host : "dotnet", path) { RedirectStandardOutput = true, RedirectStandardError = true })!;
            var errors = process.StandardError.ReadToEndAsync();
            var output = await process.StandardOutput.ReadToEndAsync();
            await process.WaitForExitAsync();
            return output + await errors;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
