using System;
using System.Linq;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace Hrtify.Generator.Tests.ThreadState;

/// <summary>What the generator writes compiles, for each form of property and type; and what it leaves to the compiler.</summary>
public sealed class CoreLocalGeneratorTests
{
    [Theory]
    [InlineData("class C", "class C")]
    [InlineData("static class C", "class C")]
    [InlineData("ref struct C", "ref struct C")]
    [InlineData("readonly struct C", "struct C")]
    [InlineData("interface C", "interface C")]
    [InlineData("record C(int X)", "record C")]
    [InlineData("record struct C(int X)", "record struct C")]
    [InlineData("unsafe class C", "class C")]
    public void Every_kind_of_type_gets_its_part(string declared, string part)
    {
        var words = declared.Split(' ');
        var kind = Array.FindIndex(words, word => word is "class" or "struct" or "interface" or "record");
        var project = new GeneratedProject(string.Join(' ', [.. words[..kind], "partial", .. words[kind..]]) + " { [Hrtify.CoreLocal] static partial ref int Depth { get; } }");
        Assert.Empty(project.Complaints);
        Assert.Contains("partial " + part.Replace("ref struct", "struct") + "\n{", Assert.Single(project.Result.GeneratedSources).SourceText.ToString());
    }

    [Theory]
    [InlineData("private", "int")]
    [InlineData("public", "string?")]
    [InlineData("internal", "System.Collections.Generic.Dictionary<string, object?[]?>?")]
    [InlineData("private", "(int Left, string? Right)")]
    [InlineData("private", "dynamic")]
    [InlineData("private", "T?")]
    [InlineData("private", "nint[,][]")]
    [InlineData("private", "System.DateTime?")]
    [InlineData("private unsafe", "int*")]
    [InlineData("private unsafe", "delegate*<int, void>")]
    [InlineData("private unsafe", "delegate* unmanaged[Cdecl]<int, void>")]
    [InlineData("private unsafe", "void**[]")]
    [InlineData("private", "Nested")]
    [InlineData("private new", "int")]
    public void Every_type_and_modifier_is_taken_over(string modifiers, string type)
    {
        var project = new GeneratedProject("partial class C<T> : B { private struct Nested { } [Hrtify.CoreLocal] " + modifiers + " static partial ref " + type + " Value { get; } } class B { internal static int Value; }");
        Assert.Empty(project.Complaints.Except(["CS0109", "CS0108", "CS0649"]));
        Assert.Single(project.Hints);
    }

    [Fact]
    public void A_reference_that_may_not_be_written_through_stays_one()
    {
        var project = new GeneratedProject("partial class C { [Hrtify.CoreLocal] static partial ref readonly int Depth { get; } }");
        Assert.Empty(project.Complaints);
    }

    [Fact]
    public void Names_that_are_keywords_are_names()
    {
        var project = new GeneratedProject("namespace @event; partial class @class { partial struct @struct<@in> { [Hrtify.CoreLocal] static partial ref @in @int { get; } } }");
        Assert.Empty(project.Complaints.Except(["CS8981"]));
        Assert.Equal(["event.class.struct{in}.int.CoreLocal.g.cs"], project.Hints);
    }

    [Fact]
    public void Names_that_differ_in_case_only_get_a_file_each()
    {
        var project = new GeneratedProject("partial class C { [Hrtify.CoreLocal] static partial ref int Depth { get; } [Hrtify.CoreLocal] static partial ref int depth { get; } }");
        Assert.Empty(project.Complaints);
        Assert.Equal(["C.Depth.CoreLocal.g.cs", "C.depth.2.CoreLocal.g.cs"], project.Hints);
    }

    [Fact]
    public void Types_that_differ_in_arity_only_get_a_file_each()
    {
        var project = new GeneratedProject(
            "partial class C { [Hrtify.CoreLocal] static partial ref int Depth { get; } } partial class C<T> { [Hrtify.CoreLocal] static partial ref int Depth { get; } } partial interface C<T, U> { [Hrtify.CoreLocal] static partial ref int Depth { get; } }");
        Assert.Empty(project.Complaints);
        Assert.Equal(3, project.Hints.Count());
    }

    [Fact]
    public void A_property_copied_to_be_changed_does_not_take_the_others_with_it()
    {
        var project = new GeneratedProject("partial class C { [Hrtify.CoreLocal] static partial ref int A { get; } [Hrtify.CoreLocal] static partial ref int A { get; } [Hrtify.CoreLocal] static partial ref int B { get; } }");
        Assert.Equal(["C.A.CoreLocal.g.cs", "C.B.CoreLocal.g.cs"], project.Hints);
    }

    [Fact]
    public void A_type_written_twice_as_different_kinds_does_not_either()
    {
        var project = new GeneratedProject("partial class C { [Hrtify.CoreLocal] static partial ref int A { get; } } partial struct C { [Hrtify.CoreLocal] static partial ref int A { get; } }");
        Assert.Equal(["C.A.CoreLocal.g.cs"], project.Hints);
    }

    [Theory]
    [InlineData("partial class C { [Hrtify.CoreLocal] static partial ref int Depth { get; } static partial ref int Depth => ref s_depth; static int s_depth; }")]
    [InlineData("partial class C { [Hrtify.CoreLocal] static ref int Depth => ref s_depth; static int s_depth; }")]
    [InlineData("partial class C { [Own.CoreLocal] static partial ref int Depth { get; } static partial ref int Depth => ref s_depth; static int s_depth; } namespace Own { class CoreLocalAttribute : System.Attribute { } }")]
    public void A_property_with_a_body_of_its_own_is_left_alone(string source)
    {
        var project = new GeneratedProject(source);
        Assert.Empty(project.Complaints);
        Assert.Empty(project.Hints);
    }

    [Theory]
    [InlineData("class C { [Hrtify.CoreLocal] static partial ref int Depth { get; } }")]
    [InlineData("class C { partial class D { [Hrtify.CoreLocal] static partial ref int Depth { get; } } }")]
    [InlineData("file partial class C { [Hrtify.CoreLocal] static partial ref int Depth { get; } }")]
    [InlineData("partial interface C<in T> { [Hrtify.CoreLocal] static partial ref int Depth { get; } }")]
    [InlineData("partial class C { [Hrtify.CoreLocal] static partial int Depth { get; } }")]
    [InlineData("partial class C { [Hrtify.CoreLocal] partial ref int Depth { get; } }")]
    public void Where_no_part_can_be_written_the_compiler_says_so(string source)
    {
        var project = new GeneratedProject(source);
        Assert.NotEmpty(project.Complaints);
        Assert.Empty(project.Hints);
    }

    [Theory]
    [InlineData("partial class C { [Hrtify.CoreLocal] static partial ref int")]
    [InlineData("partial class C { [Hrtify.CoreLocal] static partial ref int { get; } }")]
    [InlineData("partial class C { [Hrtify.CoreLocal] static partial ref Depth { get; }")]
    [InlineData("partial class C { [Hrtify.CoreLocal] static partial ref int Depth {")]
    [InlineData("partial class C { [Hrtify.CoreLocal static partial ref int Depth { get; }")]
    [InlineData("partial class C { [Hrtify.CoreLocal] static partial ref List<int Depth { get; } }")]
    [InlineData("partial class C<{ [Hrtify.CoreLocal] static partial ref int Depth { get; } }")]
    [InlineData("partial class { [Hrtify.CoreLocal] static partial ref int Depth { get; } }")]
    [InlineData("namespace ; partial class C { [Hrtify.CoreLocal] static partial ref int Depth { get; set; } }")]
    [InlineData("[Hrtify.CoreLocal] static partial ref int Depth { get; }")]
    public void Half_typed_code_throws_nothing(string source) => Assert.NotEmpty(new GeneratedProject(source).Complaints);

    [Theory]
    [InlineData(LanguageVersion.CSharp7_3, false)]
    [InlineData(LanguageVersion.CSharp12, false)]
    [InlineData(LanguageVersion.CSharp13, true)]
    [InlineData(LanguageVersion.CSharp14, true)]
    public void Partial_properties_came_with_C_sharp_13(LanguageVersion version, bool compiles) =>
        Assert.Equal(compiles, !new GeneratedProject(version, "partial class C { [Hrtify.CoreLocal] static partial ref int Depth { get; } }").Complaints.Except(["CS8632"]).Any());
}
