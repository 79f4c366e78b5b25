using System.Threading.Tasks;
using Hrtify.Generator.ThreadState;
using Xunit;

namespace Hrtify.Generator.Tests.ThreadState;

/// <summary>HRT1006: properties that say that they are core-local, and are not.</summary>
public sealed class WrongCoreLocalTests
{
    [Theory]
    [InlineData("[CoreLocal] static int {|HRT1006:Depth|} { get; set; }")]
    [InlineData("[Hrtify.CoreLocalAttribute] static string[] {|HRT1006:Names|} => null;")]
    [InlineData("[CoreLocal] int {|HRT1006:Depth|} { get; set; }")]
    [InlineData("[Obsolete, CoreLocal] ref int {|HRT1006:Depth|} => ref s_x;")]
    [InlineData("[CoreLocal] static ref Span<int> {|HRT1006:Rest|} { get { throw null; } }")]
    [InlineData("[Mine] static int {|HRT1006:Depth|} { get; set; }")]
    [InlineData("[property: CoreLocal] static int {|HRT1006:Depth|} { get; set; }", "interface")]
    public Task Is_told(string member, string kind = "class") => Verify(member, kind);

    [Theory]
    [InlineData("[CoreLocal] static ref int Depth => ref s_x;")]
    [InlineData("[CoreLocal] static ref readonly int Depth { get { return ref s_x; } }")]
    [InlineData("[CoreLocalish] static int Depth { get; set; }")]
    [InlineData("static int Depth { get; set; }")]
    [InlineData("[global::Hrtify.CoreLocal] static int OfAConversion { get => s_x; set => s_x = value; }")]
    [InlineData("[{|CS0246:{|CS0246:CoreLoca|}|}] static int Depth { get; set; }")]
    public Task Else_not(string member) => Verify(member, "class");

    private static Task Verify(string member, string kind) => ProjectWithRuntime<WrongCoreLocalAnalyzer>.Verify($$"""
        using System;
        using Hrtify;
        using Mine = Hrtify.CoreLocalAttribute;
        class CoreLocalishAttribute : Attribute { }
        {{kind}} C
        {
            private static int s_x;
            {{member}}
        }
        """);
}
