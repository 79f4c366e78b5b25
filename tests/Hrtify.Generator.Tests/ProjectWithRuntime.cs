using System.Threading.Tasks;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;

namespace Hrtify.Generator.Tests;

/// <summary>One source that refers to the runtime, and what one rule says of it where it is marked.</summary>
internal static class ProjectWithRuntime<TAnalyzer>
    where TAnalyzer : DiagnosticAnalyzer, new()
{
    internal static Task Verify(string source)
    {
        var test = new CSharpAnalyzerTest<TAnalyzer, DefaultVerifier>
        {
            ReferenceAssemblies = RunningFramework.NoPackages,
            TestBehaviors = TestBehaviors.SkipGeneratedCodeCheck,
            TestCode = source,
        };
        test.TestState.AdditionalReferences.AddRange(RunningFramework.WithRuntime);
        return test.RunAsync();
    }
}
