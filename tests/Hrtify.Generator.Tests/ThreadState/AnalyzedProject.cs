using Hrtify.Generator.ThreadState;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;

namespace Hrtify.Generator.Tests.ThreadState;

/// <summary>A project under the analyzer, with the build properties that a test names.</summary>
internal sealed class AnalyzedProject : CSharpAnalyzerTest<ThreadStateAnalyzer, DefaultVerifier>
{
    private readonly LanguageVersion _version;

    internal AnalyzedProject(string source, string properties, LanguageVersion version = LanguageVersion.CSharp14)
    {
        _version = version;
        ReferenceAssemblies = RunningFramework.NoPackages;
        // The analyzer looks at generated code too; tests of their own say so.
        TestBehaviors = TestBehaviors.SkipGeneratedCodeCheck;
        TestCode = source;
        TestState.AdditionalReferences.AddRange(RunningFramework.WithRuntime);
        TestState.AnalyzerConfigFiles.Add(BuildProperties.File(properties));
    }

    protected override ParseOptions CreateParseOptions() => ((CSharpParseOptions)base.CreateParseOptions()).WithLanguageVersion(_version);
}
