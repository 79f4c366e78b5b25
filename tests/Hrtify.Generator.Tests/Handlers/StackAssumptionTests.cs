using System.Threading.Tasks;
using Hrtify.Generator.Handlers;
using Xunit;

namespace Hrtify.Generator.Tests.Handlers;

/// <summary>HRT2016: the size of the stack, and addresses that leave their frame.</summary>
public sealed class StackAssumptionTests
{
    [Theory]
    [InlineData("static void Go() => RuntimeHelpers.{|HRT2016:EnsureSufficientExecutionStack|}();")]
    [InlineData("static bool Go() => RuntimeHelpers.{|HRT2016:TryEnsureSufficientExecutionStack|}();")]
    [InlineData("static int* s_p; static void Go(int n) => s_p = {|HRT2016:&n|};")]
    [InlineData("static void* s_p; static void Go() { int n = 3; s_p = (void*)({|HRT2016:&n|}); }")]
    [InlineData("static int* Go(int n) { return {|HRT2016:&n|}; }")]
    [InlineData("static void Use(int* p) { } static void Go(int n) { int* p = &n; Use(&n); }")]
    [InlineData("static int s_n; static int* Go() { fixed (int* p = &s_n) { return p; } }")]
    [InlineData("struct S { public int* P; } static void Go(int n) { S s; s.P = &n; }")]
    public Task Is_told(string members) => RuleProject<StackAssumptionAnalyzer>.Verify(Source(members));

    [Theory]
    [InlineData("static int* Go(int n) => &")]
    [InlineData("static void Go() { s = &n")]
    public Task Half_typed_nothing_is_thrown(string members) => RuleProject<StackAssumptionAnalyzer>.Survives(Source(members));

    private static string Source(string members) => "using System.Runtime.CompilerServices; unsafe class C { " + members + " }";
}
