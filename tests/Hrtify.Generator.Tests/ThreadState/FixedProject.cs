using System;
using System.Collections.Generic;
using Hrtify.CodeFixes;
using Hrtify.Generator.ThreadState;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;

namespace Hrtify.Generator.Tests.ThreadState;

/// <summary>A project whose thread-statics are made core-local by the fix, with the generator that writes their other part.</summary>
internal sealed class FixedProject : CSharpCodeFixTest<ThreadStateAnalyzer, MakeCoreLocal, DefaultVerifier>
{
    private readonly LanguageVersion _version;

    internal FixedProject(string source, string fixedSource, LanguageVersion version = LanguageVersion.CSharp14)
    {
        _version = version;
        ReferenceAssemblies = RunningFramework.NoPackages;
        TestBehaviors = TestBehaviors.SkipGeneratedCodeCheck | TestBehaviors.SkipGeneratedSourcesCheck;
        // HRT1001 with the conversion off, a warning.
        MarkupOptions = MarkupOptions.UseFirstDescriptor;
        TestCode = source;
        FixedCode = fixedSource;
        TestState.AdditionalReferences.AddRange(RunningFramework.WithRuntime);
        TestState.AnalyzerConfigFiles.Add(BuildProperties.File(BuildProperties.Off));
    }

    protected override IEnumerable<Type> GetSourceGenerators() => [typeof(CoreLocalGenerator)];

    protected override ParseOptions CreateParseOptions() => ((CSharpParseOptions)base.CreateParseOptions()).WithLanguageVersion(_version);
}
