using System.Threading.Tasks;
using Hrtify.Generator.Handlers;
using Xunit;

namespace Hrtify.Generator.Tests.Handlers;

/// <summary>HRT1014: from a finalizer to state of another thread.</summary>
public sealed class FinalizerTests
{
    [Theory]
    [InlineData("class C : B { ~{|HRT1014:C|}() => Dispose(false); void Dispose(bool disposing) { Close(); } }")]
    [InlineData("class C : B { ~{|HRT1014:C|}() { t_user = null; } }")]
    [InlineData("class C : B { ~{|HRT1014:C|}() { System.Console.WriteLine(t_user); } }")]
    [InlineData("class C : B { ~C() { if (t_scratch == null) t_scratch = new object(); t_scratch.ToString(); } }")]
    [InlineData("class C : B { ~C() { Dispose(false); } void Dispose(bool disposing) { if (disposing) { t_user = null; Close(); } } }")]
    [InlineData("class C : B { ~C() { Dispose(false); } void Dispose(bool d) { if (d) { t_user = null; Close(); } } }")]
    [InlineData("class C : B { ~C() => Dispose(false); void Dispose(bool disposing) { if (!disposing) return; t_user = null; Close(); } }")]
    [InlineData("class C : B { ~C() => Dispose(false); void Dispose(bool disposing) { if (!disposing) { return; } if (disposing) Close(); } }")]
    [InlineData("class C : B { ~{|HRT1014:C|}() => Dispose(false); void Dispose(bool disposing) { if (!disposing) { } Close(); } }")]
    [InlineData("class C : B { ~C() { } void Dispose() => Close(); }")]
    [InlineData("class C : B { void Finalizer() => Close(); }")]
    public Task Is_told(string type) => RuleProject<FinalizerAnalyzer>.Verify(Source(type));

    [Theory]
    [InlineData("class C : B { ~")]
    [InlineData("class C : B { ~C( { Close(")]
    [InlineData("class C : B { ~D() => Close(); }")]
    public Task Half_typed_nothing_is_thrown(string type) => RuleProject<FinalizerAnalyzer>.Survives(Source(type));

    private static string Source(string type) => """
        class B
        {
            [System.ThreadStatic] internal static string t_user;
            [System.ThreadStatic] internal static object t_scratch;
            internal static void Open(string user) { t_user = user; System.Console.WriteLine(t_user); }
            internal static void Close() { System.Console.WriteLine(t_user); }
        }

        """ + type;
}
