using Hrtify.Generator.ThreadState;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace Hrtify.Generator.Tests.ThreadState;

/// <summary>Sources that do not compile: the conversion leaves what is torn to the compiler, and does not fall over the rest.</summary>
public sealed class BrokenSourceTests
{
    [Theory]
    [InlineData("class C { [ThreadStatic] static int t_a = ; static void M() { t_a = 1")]
    [InlineData("class C { [ThreadStatic] static int t_a, , t_b; }")]
    [InlineData("class C { [field: ThreadStatic static int P { get; set; } = 3; }")]
    public void A_torn_file_is_not_edited(string source) => Assert.Empty(Convert(source).Files);

    [Theory]
    [InlineData("class C { [field: ThreadStatic] static int P { get; set; } [field: ThreadStatic] static int P { get; set; } = 3; }")]
    [InlineData("class C { [ThreadStatic] static int t_a; [ThreadStatic] static int t_a; static void M() => t_a = 1; }")]
    [InlineData("class C { [ThreadStatic] static readonly int t_a = Missing(); static C() { t_a = other; } }")]
    [InlineData("class C { [ThreadStatic] static int t_a; async void M() { t_a = await Missing(); N(ref t_a, await Missing()); t_a.P = await Missing(); } }")]
    [InlineData("class C { static System.Threading.ThreadLocal<Missing> s_a = new(Missing); static void M() { s_a.Foo(s_a); var x = Missing(s_a); } }")]
    public void What_does_not_bind_is_survived(string source) => Convert(source);

    private static ConversionResult Convert(string source)
    {
        var compilation = CSharpCompilation.Create("broken", [CSharpSyntaxTree.ParseText("using System;\n" + source, path: "Broken.cs")], RunningFramework.References, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        return Conversion.Run(compilation, new ConversionOptions(new ThreadStateOptions(IsPackable: false, ConvertVisible: false), BootMode.None, null), path => path, default);
    }
}
