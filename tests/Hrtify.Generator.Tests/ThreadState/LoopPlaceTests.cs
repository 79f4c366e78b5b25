using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Hrtify.Generator.Tests.Forms;
using Hrtify.Generator.ThreadState;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace Hrtify.Generator.Tests.ThreadState;

/// <summary>A loop that holds places brings no error, and neither brings nor takes a warning.</summary>
public sealed class LoopPlaceTests
{
    private const string Node = "class Node { internal Node? Next; internal int V; }\n";

    [Theory]
    [InlineData("plain", 1, "class C { [ThreadStatic] static int t_x; static void M() {\n for (var i = 0; i < 3; i++) t_x += i;\n } }")]
    [InlineData("a type that may have parts nobody sees", 0, "partial class C { [ThreadStatic] static int t_x; static void M() {\n for (var i = 0; i < 3; i++) t_x += i;\n } }")]
    [InlineData("unsafe inside", 0, "class B<T> { [ThreadStatic] internal static int X; }\nclass C { static void M() {\n for (var i = 0; i < 3; i++)\n unsafe { B<int*[]>.X++; }\n } }")]
    [InlineData("unsafe around", 1, "unsafe class C { [ThreadStatic] static int t_x; static void M() {\n for (var i = 0; i < 3; i++) t_x += i;\n } }")]
    [InlineData("an escaped name that is taken", 1, "class C { [ThreadStatic] static int t_x; static void M() {\n int t_x_\\u005fplace = 3;\n for (var i = 0; i < 3; i++) t_x += t_x__place;\n } }")]
    [InlineData("names that are taken", 1, "class C { [ThreadStatic] static int t_x; static int t_x__place2; static void M() {\n int t_x__place = t_x__place2;\n for (var i = 0; i < 3; i++) t_x += t_x__place;\n } }")]
    [InlineData("a type called var", 0, "#pragma warning disable CS8981\nclass var { }\nclass C { [ThreadStatic] static int t_x; static void M() {\n for (int i = 0; i < 3; i++) t_x += i;\n } }")]
    [InlineData("behind return", 0, "class C { [ThreadStatic] static int t_x; static int M() {\n return 3;\n for (var i = 0; i < 3; i++) t_x += i;\n } }")]
    [InlineData("behind an endless loop", 0, "class C { [ThreadStatic] static int t_x; static void M() {\n while (true) t_x++;\n for (var i = 0; i < 3; i++) t_x += i;\n } }")]
    [InlineData("behind goto", 0, "class C { [ThreadStatic] static int t_x; static void M() {\n goto end;\n for (var i = 0; i < 3; i++) t_x += i;\n end: ;\n } }")]
    [InlineData("in what is never", 0, "class C { [ThreadStatic] static int t_x; static void M() {\n if (false)\n {\n for (var i = 0; i < 3; i++) t_x += i;\n }\n } }")]
    [InlineData("an obsolete way to it", 0, "class B { [ThreadStatic] internal static int X; }\n[Obsolete] class D : B { }\nclass C { static void M() {\n for (var i = 0; i < 3; i++) D.X += i;\n } }")]
    [InlineData("an obsolete type argument", 0, "[Obsolete] class Old { }\nclass B<T> { [ThreadStatic] internal static int X; }\nclass C { static void M() {\n for (var i = 0; i < 3; i++) B<Old>.X += i;\n } }")]
    [InlineData("a type argument that may be null", 0, "class B<T> where T : notnull { [ThreadStatic] internal static int X; }\nclass C { static void M() {\n for (var i = 0; i < 3; i++) B<string?>.X += i;\n } }")]
    [InlineData("a type argument", 1, "class B<T> { [ThreadStatic] internal static int X; }\nclass C<T> { static void M() {\n for (var i = 0; i < 3; i++) { B<T>.X += i; B<string>.X++; }\n } }")]
    [InlineData("null learnt where it is not followed", 0, Node + "class C { [ThreadStatic] static Node? t_x; static int M(Node none) {\n#nullable disable\n while (t_x == null) t_x = none;\n#nullable restore\n return t_x.V;\n } }")]
    [InlineData("null set where nobody warns", 0, Node + "class C { [ThreadStatic] static Node? t_x; static int M(Node none) {\n t_x = none;\n#nullable disable warnings\n for (var i = 0; i < 3; i++) t_x = null;\n#nullable restore\n return t_x.V;\n } }")]
    [InlineData("a struct with a property that may be null", 0, "struct H { internal int Id; internal string? Name => Id == 0 ? null : \"x\"; }\nclass C { [ThreadStatic] static H t_x; static int M() {\n if (t_x.Name == null) return 0;\n for (var i = 0; i < 3; i++) t_x = default;\n return t_x.Name.Length;\n } }")]
    [InlineData("a struct with a number twice", 1, "struct P { internal int X; internal I A; internal I B; }\nstruct I { internal int F; internal int Twice => F * 2; }\nclass C { [ThreadStatic] static P t_x; static int M() {\n for (var i = 0; i < 3; i++) t_x = new P { X = i };\n return t_x.A.Twice;\n } }")]
    [InlineData("a struct that holds itself", -1, "struct A { internal B B; internal int N; }\nstruct B { internal A A; }\nclass C { [ThreadStatic] static A t_x; static void M() {\n for (var i = 0; i < 3; i++) t_x = default;\n } }")]
    [InlineData("a property with a hidden field", 0, Node + "class C { [ThreadStatic] static Node? t_x; internal C() { }\n internal string Name\n { get {\n while (t_x != null) t_x = t_x.Next;\n return field; } }\n }")]
    [InlineData("mapped columns", 0, "class C { [ThreadStatic] static int t_x; static void M() {\n#line (3, 5) - (3, 50) 4 \"/s/span.cs\"\n for (var i = 0; i < 3; i++) t_x += i; int unused;\n } }")]
    [InlineData("a line break of another kind", 1, "class C { [ThreadStatic] static int t_x; static void M() {\n for (var i = 0; i < 3; i++) C\u2028.t_x += i;\n int unused;\n } }")]
    [InlineData("silence", 1, Node + "class C { [ThreadStatic] static Node? t_x; static void M() { }\n /// <summary>Of it.</summary>\n static void L()\n {\n while (t_x != null) t_x = t_x.Next;\n }\n static int N() { int unused; return t_x.V; }\n }")]
    [InlineData("no silence on a shared line", 0, Node + "class C { [ThreadStatic] static Node? t_x;\n static void L()\n {\n while (t_x != null) t_x = t_x.Next;\n } static int N() { int unused; return t_x.V; }\n }")]
    public void No_warning_comes_or_goes(string what, int loops, string source)
    {
        var plain = Compiled("#pragma warning disable CS0649, CS0169, CS0414\nusing System;\n" + source + "\n");
        var result = Converted(plain);
        // Nothing is compiled that did not compile before; it is enough that it is told so.
        if (loops < 0) return;
        var converted = plain.ReplaceSyntaxTree(plain.SyntaxTrees[0], CSharpSyntaxTree.ParseText(SourceText.From(result.Files.Single().Text, Encoding.UTF8), (CSharpParseOptions)plain.SyntaxTrees[0].Options, "/obj/C.cs"));
        Assert.Equal(what + "\n" + string.Join("\n", Said(plain)), what + "\n" + string.Join("\n", Said(converted)));
        Assert.Equal(loops, result.Held.Count);
    }

    private static IEnumerable<string> Said(CSharpCompilation compilation) => compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning)
        .Select(diagnostic => diagnostic.Id + " " + (diagnostic.Location.GetMappedLineSpan() is var where ? where.Path + ":" + where.StartLinePosition.Line : "")).Order(StringComparer.Ordinal);

    [Fact]
    public void A_thousand_loops_in_one_member_are_looked_at_once()
    {
        var loops = string.Concat(Enumerable.Range(0, 1000).Select(_ => "        while (t_x != null) t_x = t_x.Next;\n"));
        var text = "using System;\n" + Node + "class C\n{\n    [ThreadStatic] static Node? t_x;\n    static void M()\n    {\n" + loops + "    }\n}\n";
        var result = Converted(Compiled(text));
        Assert.Equal(1000, result.Held.Count);
        Assert.Single(result.Held.Select(loop => loop.Silenced).Distinct());
    }

    private static CSharpCompilation Compiled(string source) =>
        CSharpCompilation.Create("loops", [CSharpSyntaxTree.ParseText(SourceText.From(source, Encoding.UTF8), new CSharpParseOptions(LanguageVersion.Preview, DocumentationMode.Diagnose), "/a/C.cs")],
            RunningFramework.WithRuntime, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable));

    private static ConversionResult Converted(CSharpCompilation compilation) =>
        Conversion.Run(compilation, new ConversionOptions(new ThreadStateOptions(IsPackable: false, ConvertVisible: false), BootMode.None, null), path => path, default);
}
