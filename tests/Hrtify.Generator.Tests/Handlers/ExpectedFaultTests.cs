using System.Threading.Tasks;
using Hrtify.Generator.Handlers;
using Microsoft.CodeAnalysis.Testing;
using Xunit;

namespace Hrtify.Generator.Tests.Handlers;

/// <summary>HRT2015: catch clauses that rely on faults.</summary>
public sealed class ExpectedFaultTests
{
    [Theory]
    [InlineData("try { } catch ({|HRT2015:NullReferenceException|}) { }")]
    [InlineData("try { } catch ({|HRT2015:System.AccessViolationException|} e) when (e.HResult == 3) { }")]
    [InlineData("try { } catch ({|HRT2015:InsufficientExecutionStackException|}) { }")]
    [InlineData("try { } catch (Exception) { } catch { }")]
    [InlineData("try { } catch (InvalidOperationException) { } try { } catch (Mine.NullReferenceException) { }")]
    public Task Is_told(string statements) => RuleProject<ExpectedFaultAnalyzer>.Verify(Source(statements), CompilerDiagnostics.None);

    [Theory]
    [InlineData("try { } catch (NullReference")]
    [InlineData("try { } catch () { }")]
    public Task Half_typed_nothing_is_thrown(string statements) => RuleProject<ExpectedFaultAnalyzer>.Survives(Source(statements));

    private static string Source(string statements) => "using System; namespace Mine { class NullReferenceException : Exception { } } class C { static void Go() { " + statements + " } }";
}
