using System.Threading.Tasks;
using Hrtify.Generator.ThreadState;
using Xunit;

namespace Hrtify.Generator.Tests.ThreadState;

/// <summary>HRT1018: a mutex of the thread that initializes the type.</summary>
public sealed class OwnedLockTests
{
    [Theory]
    [InlineData("static readonly Mutex s_gate = {|HRT1018:new Mutex(true)|};")]
    [InlineData("static readonly Mutex s_gate = {|HRT1018:new(initiallyOwned: true, \"name\")|};")]
    [InlineData("static Mutex Gate { get; } = {|HRT1018:new System.Threading.Mutex(true)|};")]
    [InlineData("static Mutex s_gate; static C() { s_gate = {|HRT1018:new Mutex(true)|}; }")]
    [InlineData("static C() { var gate = new Mutex(true); gate.ReleaseMutex(); }")]
    [InlineData("static readonly Mutex s_gate = new Mutex(false);")]
    [InlineData("readonly Mutex _gate = new Mutex(true);")]
    [InlineData("static readonly Func<Mutex> s_make = () => new Mutex(true);")]
    [InlineData("static void Go() { using var gate = new Mutex(true); gate.ReleaseMutex(); }")]
    public Task Is_told(string member) => RuleProject<OwnedLockAnalyzer>.Verify(Source(member));

    [Theory]
    [InlineData("static readonly Mutex s_gate = new Mutex(")]
    [InlineData("static readonly Mutex s_gate = new(true")]
    public Task Half_typed_nothing_is_thrown(string member) => RuleProject<OwnedLockAnalyzer>.Survives(Source(member));

    private static string Source(string member) => "using System; using System.Threading; class C { " + member + " }";
}
