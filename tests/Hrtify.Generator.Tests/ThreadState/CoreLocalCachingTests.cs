using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Runtime.CompilerServices;
using Hrtify.Generator.ThreadState;
using Microsoft.CodeAnalysis;
using Xunit;

namespace Hrtify.Generator.Tests.ThreadState;

/// <summary>While the user types, the generator writes again only what the typing changed, and keeps nothing alive.</summary>
public sealed class CoreLocalCachingTests
{
    private const string Property = """
        using Hrtify;
        namespace N;
        partial class C<T> where T : class
        {
            [CoreLocal] internal static partial ref int Depth { get; }
            [CoreLocal] internal static partial ref System.Collections.Generic.List<T?>? Names { get; }
            static int s_other = 1;
        }
        """;

    private const string Other = "class Other { int M() => 1; }";

    public static TheoryData<string> Steps => [CoreLocalGenerator.PropertiesStep, CoreLocalGenerator.FilesStep];

    [Fact]
    public void An_edit_in_another_file_writes_nothing_again()
    {
        var project = new GeneratedProject(Property, Other);
        var before = project.Result;
        project.Edit(1, Other.Replace("1", "2 + 3"));
        AssertNothingWritten(project);
        Assert.Equal(before.GeneratedSources.Select(source => source.SourceText), project.Result.GeneratedSources.Select(source => source.SourceText), ReferenceEqualityComparer.Instance);
    }

    [Fact]
    public void An_edit_of_the_same_file_beside_the_property_writes_nothing_again()
    {
        var project = new GeneratedProject(Property, Other);
        project.Edit(0, Property.Replace("namespace N;", "namespace N;\n// moved down\n").Replace("= 1", "= 2"));
        AssertNothingWritten(project);
    }

    [Fact]
    public void A_half_typed_member_beside_the_property_writes_nothing_again()
    {
        var project = new GeneratedProject(Property, Other);
        project.Edit(0, Property.Replace("static int s_other", "static int M() => Dep\n    static int s_other"));
        AssertNothingWritten(project);
    }

    [Fact]
    public void A_change_of_one_property_writes_only_its_own_file()
    {
        var project = new GeneratedProject(Property, Other);
        project.Edit(0, Property.Replace("ref int Depth", "ref long Depth"));
        var reasons = Outputs(project, CoreLocalGenerator.FilesStep);
        Assert.Single(reasons, IncrementalStepRunReason.Modified);
        AssertKept(Assert.Single(reasons, reason => reason is not IncrementalStepRunReason.Modified));
    }

    [Fact]
    public void A_property_that_goes_takes_only_its_own_file()
    {
        var project = new GeneratedProject(Property, Property.Replace("C<T>", "D<T>"));
        project.Edit(1, Other);
        Assert.Equal(["N.C{T}.Depth.CoreLocal.g.cs", "N.C{T}.Names.CoreLocal.g.cs"], project.Hints);
        var left = Outputs(project, CoreLocalGenerator.FilesStep).Where(reason => reason is not IncrementalStepRunReason.Removed);
        Assert.All(left, AssertKept);
    }

    [Fact]
    public void An_initializer_in_another_part_of_the_type_is_noticed()
    {
        var project = new GeneratedProject("partial class C { [Hrtify.CoreLocal] static partial ref int Depth { get; } }", "partial class C { static int s_other; }");
        project.Edit(1, "partial class C { static int s_other = 1; }");
        Assert.Equal([IncrementalStepRunReason.Modified], Outputs(project, CoreLocalGenerator.FilesStep));
        Assert.Contains("Touched", Assert.Single(project.Result.GeneratedSources).SourceText.ToString());
    }

    [Theory]
    [MemberData(nameof(Steps))]
    public void The_models_hold_text_only(string step)
    {
        var project = new GeneratedProject(Property, Other);
        var outputs = project.Result.TrackedSteps[step].SelectMany(run => run.Outputs).Select(output => output.Value).ToList();
        Assert.NotEmpty(outputs);
        foreach (var output in outputs) AssertHoldsText(output, [], step);
    }

    [Fact]
    public void A_compilation_that_was_edited_away_can_be_collected()
    {
        var (project, first) = EditedAway();
        for (var i = 0; i < 10 && first.IsAlive; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        Assert.False(first.IsAlive);
        GC.KeepAlive(project);
    }

    // In a frame of its own: a local of the test would keep the compilation alive itself. The driver holds the compilation
    // of its last run, and the runs of one before it for comparison.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static (GeneratedProject, WeakReference) EditedAway()
    {
        var project = new GeneratedProject(Property, Other);
        var first = new WeakReference(project.Compilation);
        project.Edit(0, "// moved\n" + Property);
        project.Edit(1, Other.Replace("1", "2"));
        return (project, first);
    }

    private static void AssertNothingWritten(GeneratedProject project)
    {
        Assert.All(Outputs(project, CoreLocalGenerator.PropertiesStep), AssertKept);
        Assert.All(Outputs(project, CoreLocalGenerator.FilesStep), AssertKept);
        var written = project.Result.TrackedOutputSteps.SelectMany(step => step.Value).SelectMany(run => run.Outputs).Select(output => output.Reason).ToList();
        Assert.NotEmpty(written);
        Assert.All(written, reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
    }

    private static void AssertKept(IncrementalStepRunReason reason) =>
        Assert.True(reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged, reason.ToString());

    private static IEnumerable<IncrementalStepRunReason> Outputs(GeneratedProject project, string step) =>
        project.Result.TrackedSteps[step].SelectMany(run => run.Outputs).Select(output => output.Reason);

    private static void AssertHoldsText(object? value, HashSet<object> seen, string path)
    {
        if (value is null or string || value.GetType().IsPrimitive || value.GetType().IsEnum || !seen.Add(value)) return;
        Assert.False(value is Compilation or ISymbol or SyntaxNode or SyntaxTree or SyntaxReference or Location or SemanticModel or Diagnostic or Delegate, path + " holds a " + value.GetType());
        if (value is IEnumerable items)
            foreach (var item in items) AssertHoldsText(item, seen, path + "[]");
        for (var type = value.GetType(); type is not null; type = type.BaseType)
            foreach (var field in type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
                AssertHoldsText(field.GetValue(value), seen, path + "." + field.Name);
    }
}
