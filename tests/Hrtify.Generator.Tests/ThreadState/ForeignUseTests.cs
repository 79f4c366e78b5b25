using System;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using Hrtify.Generator.ThreadState;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace Hrtify.Generator.Tests.ThreadState;

/// <summary>Uses of another assembly's core-locals: what is written otherwise, what is left and why, and what the IDE says.</summary>
public sealed class ForeignUseTests
{
    [Theory]
    [InlineData("Lib.Place.Line = await F();")]
    [InlineData("global::Lib.Place.In.Column += await F();")]
    [InlineData("Lib.Place.Add(await F());")]
    [InlineData("Lib.Depth = await F();")]
    [InlineData("M(ref Lib.Depth, await F());")]
    [InlineData("Held<U>.Place.Line = await F();")]
    [InlineData("Held<T>.Value = await G<T>(); Held<T[]>.Value ??= await G<T[]>();")]
    [InlineData("Held<T>.Place.Line = await F(); Held<T>.Place.Add(await F());")]
    [InlineData("async Task L<V, W>() where V : List<W>, new() where W : unmanaged { Held<V>.Place.Line += await F(); Held<W>.Value = await G<W>(); } await L<List<int>, int>();")]
    [InlineData("Held<(U one, dynamic two)>.Value = (default(U), await F());")]
    [InlineData("Expression<Func<int>> e = () => Lib.Fixed + Lib.Depth;")]
    public void A_use_that_the_reference_does_not_serve_is_converted_and_compiles(string statement)
    {
        var (result, errors) = Convert(Program(statement));
        Assert.NotEmpty(result.Uses);
        Assert.All(result.Uses, use => Assert.True(use.Converted));
        Assert.Equal("", errors);
    }

    [Theory]
    [InlineData("Lib.Depth = 3; await F(); Lib.Place.Line++;")]
    [InlineData("Lib.Plain.Line = 3;")]
    [InlineData("Console.WriteLine(Lib.Depth + await F());")]
    [InlineData("Func<int> f = () => Lib.Depth;")]
    public void What_the_reference_serves_stays_as_it_is(string statement)
    {
        var (result, errors) = Convert(Program(statement));
        Assert.Empty(result.Uses);
        Assert.Empty(result.Files);
        Assert.Equal("", errors);
    }

    [Theory]
    [InlineData("Expression<Func<int>> e = () => By(ref Lib.Depth);", "expression-tree")]
    [InlineData("Lib.Place.Any(await F());", "await")]
    [InlineData("Params(ref Lib.Depth, await F());", "await")]
    public void What_cannot_be_written_is_refused_and_left(string statement, string reason)
    {
        var (result, errors) = Convert(Program(statement));
        Assert.Equal(reason, Assert.Single(result.Uses).Refusal!.Key);
        Assert.Empty(result.Files);
        Assert.Contains(errors, new[] { "CS8178", "CS8153" });
    }

    [Fact]
    public void One_refused_use_does_not_keep_the_others()
    {
        var (result, _) = Convert(Program("Lib.Place.Any(await F()); Lib.Place.Line = await F();"));
        Assert.Equal(["await", null], result.Uses.Select(use => use.Refusal?.Key));
        Assert.Contains("Place__value_Line = await F()", Assert.Single(result.Files).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_type_without_a_body_has_no_place_for_twins()
    {
        var (result, _) = Convert("using System; using System.Threading.Tasks; class B(Func<Task<int>> f) { public object F => f; } class C() : B(async () => Lib.Depth = await Task.FromResult(1));");
        Assert.Equal("no-place", Assert.Single(result.Uses).Refusal!.Key);
    }

    [Theory]
    [InlineData(BuildProperties.InTheIde, "Lib.Place.Line = await F(); Held<T>.Place.Line = await F();")]
    [InlineData(BuildProperties.InTheIde, "{|HRT1004:(Lib.Place.In).Column|} = await F();")]
    [InlineData(BuildProperties.Off, "{|HRT1004:Lib.Place.Line|} = await F();")]
    [InlineData(BuildProperties.Converted, "{|HRT1004:Lib.Place.Line|} = await F();")]
    public Task The_IDE_reports_only_what_the_build_would_leave(string properties, string statement)
    {
        var test = new CSharpAnalyzerTest<AwaitedPlaceAnalyzer, DefaultVerifier>
        {
            ReferenceAssemblies = RunningFramework.NoPackages,
            TestBehaviors = TestBehaviors.SkipGeneratedCodeCheck,
            TestCode = Program(statement),
            // The compiler is silent of all that would stop it later.
            CompilerDiagnostics = CompilerDiagnostics.None,
        };
        test.TestState.AdditionalReferences.AddRange(RunningFramework.WithRuntime);
        test.TestState.AdditionalReferences.Add(ForeignLibrary.Reference);
        test.TestState.AnalyzerConfigFiles.Add(BuildProperties.File(properties));
        return test.RunAsync();
    }

    private static string Program(string statement) => $$"""
        using System;
        using System.Collections.Generic;
        using System.Linq.Expressions;
        using System.Threading.Tasks;
        class C<U>
        {
            static Task<int> F() => Task.FromResult(1);
            static Task<V> G<V>() => Task.FromResult(default(V)!);
            static int By(ref int place) => place;
            static int M(ref int place, int by) => place += by;
            static int Params(ref int place, params int[] by) => place += by[0];
            static async Task Run<T>() { await Task.Yield(); {{statement}} }
        }
        """;

    private static (ConversionResult Result, string Errors) Convert(string source)
    {
        var tree = CSharpSyntaxTree.ParseText(SourceText.From(source, Encoding.UTF8), path: "/p/a.cs");
        var compilation = CSharpCompilation.Create("test", [tree], RunningFramework.WithRuntime.Add(ForeignLibrary.Reference),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        var result = Conversion.Run(compilation, new ConversionOptions(new ThreadStateOptions(IsPackable: false, ConvertVisible: false), BootMode.None, null), path => "../" + path, default);
        var compiled = result.Files.Count == 0 ? compilation : compilation.ReplaceSyntaxTree(tree, CSharpSyntaxTree.ParseText(result.Files[0].Text, path: "/p/obj/a.cs"));
        var errors = compiled.Emit(Stream.Null).Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Select(diagnostic => diagnostic.Id).Distinct();
        return (result, string.Join(" ", errors));
    }
}
