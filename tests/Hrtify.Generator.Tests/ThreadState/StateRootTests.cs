using System.Linq;
using Hrtify.Generator;
using Hrtify.Generator.ThreadState;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace Hrtify.Generator.Tests.ThreadState;

/// <summary>By what a thread finds the values of a type; the forms say that each root is right.</summary>
public sealed class StateRootTests
{
    private const string Field = "[System.ThreadStatic] internal static string t_a, t_b; ";

    [Theory]
    [InlineData("class C<T> { " + Field + "}")]
    [InlineData("class C<T> { " + Field + "const int Size = 3; static int s_own; static int Own { get; set; } static event System.Action Done; }")]
    [InlineData("struct C<T> where T : struct { " + Field + "int _x = 1; public C(int x) { _x = x; } }")]
    [InlineData("interface C<T> { " + Field + "}")]
    [InlineData("static class O<T> { static int s_own = 1; class C { " + Field + "} }")]
    public void A_generic_type_that_nothing_initializes_has_the_root_itself(string source) => Assert.Contains("private static HrtifyState HrtifyStateRoot;", Copy(source));

    // A change of context writes the root: in a type that initializes itself this would wait, or throw.
    [Theory]
    [InlineData("class C<T> { " + Field + "static int s_own = 1; }")]
    [InlineData("class C<T> { " + Field + "static int Own { get; } = 1; }")]
    [InlineData("class C<T> { " + Field + "static event System.Action Done = () => { }; }")]
    [InlineData("class C<T> { [System.ThreadStatic] static string t_a = new string('a', 3); }")]
    [InlineData("class C<T> { " + Field + "static C() { t_a = t_b; } }")]
    [InlineData("partial class C<T> { " + Field + "} partial class C<T> { static int s_own = 1; }")]
    [InlineData("class C<T> { " + Field + "const decimal Price = 1.5m; }")]
    [InlineData("[System.Diagnostics.CodeAnalysis.RequiresUnreferencedCode(\"no\")] class C<T> { " + Field + "}")]
    [InlineData("[System.Diagnostics.CodeAnalysis.RequiresDynamicCode(\"no\")] class C<T> { " + Field + "}")]
    // A generator may write another part.
    [InlineData("partial class C<T> { " + Field + "}")]
    public void Another_has_it_in_the_class_of_its_state(string source)
    {
        var copy = Copy(source);
        Assert.Contains("private static HrtifyState t_current;", copy);
        Assert.DoesNotContain("HrtifyStateRoot", copy);
    }

    [Theory]
    [InlineData("class C { " + Field + "}")]
    [InlineData("class C { class In<T> { } " + Field + "static void Go<T>() { } }")]
    public void One_that_is_not_generic_has_a_place(string source) => Assert.Contains("private static long t_current;", Copy(source));

    [Theory]
    [InlineData("class B { protected static int HrtifyStateRoot; } class C<T> : B { " + Field + "static int Go() => HrtifyStateRoot; }")]
    [InlineData("class C<HrtifyStateRoot> { " + Field + "}")]
    [InlineData("class O<T> { static string HrtifyStateCurrent; class C { " + Field + "static string Go() => HrtifyStateCurrent; } }")]
    [InlineData("interface J { static string HrtifyStateRoot; } interface C<T> : J { " + Field + "static string Go() => HrtifyStateRoot; }")]
    [InlineData("class HrtifyState { internal static int Root; } class C<T> { " + Field + "static int Go() => HrtifyState.Root; }")]
    public void Nobody_loses_a_name(string source)
    {
        var copy = Copy(source);
        Assert.Contains("private static HrtifyState_ HrtifyState_Root;", copy);
        Assert.Empty(CSharpCompilation.Create("copy", [CSharpSyntaxTree.ParseText(copy)], RunningFramework.WithRuntime, new CSharpCompilationOptions(Microsoft.CodeAnalysis.OutputKind.DynamicallyLinkedLibrary))
            .GetDiagnostics().Where(diagnostic => diagnostic.Severity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error));
    }

    private static string Copy(string source)
    {
        var compilation = CSharpCompilation.Create("roots", [CSharpSyntaxTree.ParseText(source, path: "/Copy.cs")], RunningFramework.WithRuntime);
        var result = Conversion.Run(compilation, new ConversionOptions(new ThreadStateOptions(IsPackable: false, ConvertVisible: false), BootMode.None, null), path => path, default);
        Assert.All(result.Fields, field => Assert.True(field.Converted));
        return Assert.Single(result.Files).Text;
    }
}
