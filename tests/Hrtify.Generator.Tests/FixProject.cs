using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;

namespace Hrtify.Generator.Tests;

/// <summary>One source that refers to the runtime, and what a fix makes of it.</summary>
internal static class FixProject<TAnalyzer, TFix>
    where TAnalyzer : DiagnosticAnalyzer, new()
    where TFix : CodeFixProvider, new()
{
    internal static CSharpCodeFixTest<TAnalyzer, TFix, DefaultVerifier> Test(string source, string instead)
    {
        var test = new CSharpCodeFixTest<TAnalyzer, TFix, DefaultVerifier> { ReferenceAssemblies = RunningFramework.NoPackages, TestCode = source, FixedCode = instead };
        test.TestState.AdditionalReferences.AddRange(RunningFramework.WithRuntime);
        return test;
    }
}
