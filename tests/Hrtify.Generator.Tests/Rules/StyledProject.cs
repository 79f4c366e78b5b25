using System.Collections.Generic;
using Hrtify.Generator.Rules;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;

namespace Hrtify.Generator.Tests.Rules;

/// <summary>A project of a user with style analyzers, in which the names marked 0, 1, ... are complained of.</summary>
internal sealed class StyledProject : CSharpAnalyzerTest<MemberComplaints, DefaultVerifier>
{
    /// <param name="names">The marked names in their order; those with "!" in front are expected to be silenced.</param>
    internal StyledProject(string source, params string[] names)
    {
        ReferenceAssemblies = RunningFramework.NoPackages;
        TestCode = source;
        TestState.AdditionalReferences.AddRange(RunningFramework.WithRuntime);
        for (var place = 0; place < names.Length; place++)
        {
            var name = names[place].TrimStart('!');
            ExpectedDiagnostics.Add(new DiagnosticResult(MemberComplaints.Style).WithLocation(place).WithArguments(name).WithIsSuppressed(name != names[place]));
            ExpectedDiagnostics.Add(new DiagnosticResult(MemberComplaints.Other).WithLocation(place).WithArguments(name).WithIsSuppressed(false));
        }
    }

    protected override IEnumerable<DiagnosticAnalyzer> GetDiagnosticAnalyzers() => [new MemberComplaints(), new CoreLocalSuppressor()];
}
