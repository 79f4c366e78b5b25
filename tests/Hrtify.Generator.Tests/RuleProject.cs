using System;
using System.Collections.Concurrent;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;
using Xunit;

namespace Hrtify.Generator.Tests;

/// <summary>One source, and what one rule says of it where it is marked; also of rules that are off by default.</summary>
internal static class RuleProject<TAnalyzer>
    where TAnalyzer : DiagnosticAnalyzer, new()
{
    internal static Task Verify(string source, CompilerDiagnostics compiler = CompilerDiagnostics.Errors)
    {
        var test = new CSharpAnalyzerTest<TAnalyzer, DefaultVerifier>
        {
            ReferenceAssemblies = RunningFramework.NoPackages,
            TestCode = source,
            CompilerDiagnostics = compiler,
            // Several descriptors may have one id.
            MarkupOptions = MarkupOptions.UseFirstDescriptor,
        };
        test.TestState.AdditionalReferences.AddRange(RunningFramework.WithRuntime);
        test.SolutionTransforms.Add((solution, project) => solution.WithProjectCompilationOptions(project, ((CSharpCompilationOptions)solution.GetProject(project)!.CompilationOptions!).WithAllowUnsafe(true)));
        return test.RunAsync();
    }

    /// <summary>Whatever is said of it, nothing is thrown.</summary>
    internal static async Task Survives(string source)
    {
        var faults = new ConcurrentQueue<Exception>();
        var compilation = CSharpCompilation.Create("typed", [CSharpSyntaxTree.ParseText(source)], RunningFramework.WithRuntime, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true));
        var options = new CompilationWithAnalyzersOptions(new AnalyzerOptions([]), (fault, _, _) => faults.Enqueue(fault), concurrentAnalysis: false, logAnalyzerExecutionTime: false);
        await compilation.WithAnalyzers([new TAnalyzer()], options).GetAnalyzerDiagnosticsAsync();
        Assert.Empty(faults);
    }
}
