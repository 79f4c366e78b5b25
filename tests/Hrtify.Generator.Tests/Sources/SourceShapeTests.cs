using System.Threading;
using Hrtify.Generator.Sources;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace Hrtify.Generator.Tests.Sources;

/// <summary>What the rest of a program can see of a source.</summary>
public sealed class SourceShapeTests
{
    [Theory]
    [InlineData("class C { int M() { return 1; } }", "class C { int M() { if (true) return 22; return 3; } }")]
    [InlineData("class C { int M() => 1; }", "class C { int M() => 22 + 1; }")]
    [InlineData("class C { C() { } ~C() { } }", "class C { C() { M(); } ~C() { M(); } }")]
    [InlineData("namespace N { struct S { class D { static S operator +(S a, S b) { return a; } } } }", "namespace N { struct S { class D { static S operator +(S a, S b) { return b; } } } }")]
    [InlineData("namespace N; interface I { void M() { } }", "namespace N; interface I { void M() { int x = 1; } }")]
    public void The_inside_of_methods_is_not_seen(string before, string after) => Assert.Equal(Of(before), Of(after));

    [Theory]
    [InlineData("class C { int M() { return 1; } }", "class C { long M() { return 1; } }")]
    [InlineData("class C { int x = 1; }", "class C { int x = 2; }")]
    [InlineData("class C { int P => 1; }", "class C { int P => 2; }")]
    [InlineData("class C { int P { get { return 1; } } }", "class C { int P { get { return field; } } }")]
    [InlineData("struct S(string s) { string M() { return \"\"; } }", "struct S(string s) { string M() { return s; } }")]
    [InlineData("record R(string s) { string M() { return \"\"; } }", "record R(string s) { string M() { return s; } }")]
    [InlineData("class C { void M() { } }", "class C { void M() {\n#nullable disable\n } }")]
    [InlineData("class C { void M() {\n#if A\n#endif\n } }", "class C { void M() {\n#if B\n#endif\n } }")]
    [InlineData("int x = 1;", "int x = 2;")]
    [InlineData("void M() { int x = 1; }", "void M() { int x = 2; }")]
    [InlineData("class C { int M() { return 1; } }", "class C { int M() => 1; }")]
    [InlineData("class C { int M() { return 1; } }", "class C { int M() { return 1; } int N() { return 1; } }")]
    [InlineData("class C { void M() { } }", "class C { async void M() { } }")]
    [InlineData("class C { [A] void M() { } }", "class C { [B] void M() { } }")]
    public void All_else_is(string before, string after) => Assert.NotEqual(Of(before), Of(after));

    private static string Of(string text) => SourceShape.Of(CSharpSyntaxTree.ParseText(text), CancellationToken.None);
}
