using System.Collections.Immutable;
using System.Linq;
using System.Threading.Tasks;
using Hrtify.Generator.Handlers;
using Hrtify.Generator.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;
using Xunit;

namespace Hrtify.Generator.Tests.Handlers;

/// <summary>The table of those who are given handlers: its own rows are right, and a wrong line is told (HRT2002).</summary>
public sealed class HandlerTableTests
{
    [Fact]
    public void Each_row_is_a_member_of_the_framework_and_its_parameter_a_delegate()
    {
        var compilation = CSharpCompilation.Create("table", references: RunningFramework.WithRuntime);
        Assert.Empty(HandlerTable.Own.Where(row => !IsReal(row, compilation)).Select(row => row.Member + " | " + row.Parameter));
        Assert.Equal(HandlerTable.Own.Length, HandlerTable.Own.Select(row => (row.Member, row.Parameter)).Distinct().Count());
    }

    [Theory]
    [InlineData("", null)]
    [InlineData("  # a comment", null)]
    [InlineData("M:N.C.On | callback | handler | a thread", null)]
    [InlineData("E:N.C.Closed | | thread | a thread", null)]
    [InlineData("E:N.C.Closed | | bare | a thread", null)]
    [InlineData("M:N.C.On | callback | handler", "it has 3 cells, not 4: documentation id | parameter | handler, bare or thread | the thread that runs it")]
    [InlineData("N.C.On | callback | handler | a thread", "'N.C.On' is no documentation id of a method (M:) or an event (E:)")]
    [InlineData("M: | callback | handler | a thread", "'M:' is no documentation id of a method (M:) or an event (E:)")]
    [InlineData("M:N.C.On | | handler | a thread", "the parameter that is the handler is missing")]
    [InlineData("E:N.C.Closed | x | handler | a thread", "an event has no parameter")]
    [InlineData("M:N.C.On | callback | hander | a thread", "'hander' is neither handler nor bare nor thread")]
    [InlineData("M:N.C.On | callback | handler | ", "the thread that runs it is missing")]
    public async Task A_wrong_line_is_told_and_passed_over(string line, string? why)
    {
        var test = new CSharpAnalyzerTest<HandlerTableAnalyzer, DefaultVerifier> { ReferenceAssemblies = RunningFramework.NoPackages, TestCode = "class C { }" };
        test.TestState.AdditionalReferences.AddRange(RunningFramework.References);
        test.TestState.AdditionalFiles.Add(("/mine.handlers", "# first\n" + line + "\n"));
        test.TestState.AdditionalFiles.Add(("/other.txt", "not a table"));
        if (why is not null) test.ExpectedDiagnostics.Add(new DiagnosticResult(Catalogue.HandlerRow).WithSpan("/mine.handlers", 2, 1, 2, line.Length + 1).WithArguments(why));
        await test.RunAsync();
    }

    private static bool IsReal(HandlerRow row, Compilation compilation)
    {
        var id = row.Member.Substring(2);
        var end = id.LastIndexOf('.');
        var members = compilation.GetTypeByMetadataName(id[..end])?.GetMembers(id[(end + 1)..].Replace("#", ".")) ?? ImmutableArray<ISymbol>.Empty;
        return row.Parameter.Length == 0
            ? members.OfType<IEventSymbol>().Any()
            : members.OfType<IMethodSymbol>().Any(method => method.Parameters.Any(parameter => parameter.Name == row.Parameter && (parameter.Type.TypeKind == TypeKind.Delegate || parameter.Type is IArrayTypeSymbol)));
    }
}
