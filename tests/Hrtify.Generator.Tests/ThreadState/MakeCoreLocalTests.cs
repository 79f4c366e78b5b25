using System.Threading.Tasks;
using Hrtify.Generator.Rules;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Testing;
using Xunit;

namespace Hrtify.Generator.Tests.ThreadState;

/// <summary>
/// The fix of HRT1001. Each test also compiles what the fix wrote, together with what the generator makes of it.
/// </summary>
public sealed class MakeCoreLocalTests
{
    [Theory]
    [InlineData(LanguageVersion.CSharp13)]
    [InlineData(LanguageVersion.CSharp14)]
    public Task A_field_becomes_a_property(LanguageVersion version) => Fix("""
        using System;
        using Hrtify;

        internal static class C
        {
            /// <summary>How deep.</summary>
            [ThreadStatic] private static int {|HRT1001:t_depth|}; // levels

            internal static void M(out int depth) { t_depth++; System.Threading.Interlocked.Increment(ref t_depth); depth = t_depth; }
        }
        """, """
        using System;
        using Hrtify;

        internal static partial class C
        {
            /// <summary>How deep.</summary>
            [CoreLocal] private static partial ref int t_depth { get; } // levels

            internal static void M(out int depth) { t_depth++; System.Threading.Interlocked.Increment(ref t_depth); depth = t_depth; }
        }
        """, version);

    [Fact]
    public Task Without_a_using_the_attribute_gets_its_namespace() => Fix(
        "class C { [System.ThreadStatic] static string {|HRT1001:t_a|}; }",
        "partial class C { [Hrtify.CoreLocal] static partial ref string t_a { get; } }");

    [Fact]
    public Task Where_the_name_means_another_attribute_it_is_written_in_full() => Fix(
        "using Hrtify; namespace N { class CoreLocalAttribute : System.Attribute { } class Hrtify { } class C { [System.ThreadStatic] static string {|HRT1001:t_a|}; } }",
        "using Hrtify; namespace N { class CoreLocalAttribute : System.Attribute { } class Hrtify { } partial class C { [global::Hrtify.CoreLocal] static partial ref string t_a { get; } } }");

    [Fact]
    public Task All_types_around_it_become_partial_each_in_its_own_way() => Fix("""
        using System;
        using Hrtify;
        namespace N
        {
            // A comment.
            struct A<T>
            {
                [Obsolete]
                public record B(int X)
                {
                    [Obsolete]
                    // Another.
                    interface C
                    {
                        partial class D
                        {
                            public ref struct E
                            {
                                [ThreadStatic] private static T {|HRT1001:t_a|};
                            }
                        }
                    }
                }
            }
        }
        """, """
        using System;
        using Hrtify;
        namespace N
        {
            // A comment.
            partial struct A<T>
            {
                [Obsolete]
                public partial record B(int X)
                {
                    [Obsolete]
                    // Another.
                    partial interface C
                    {
                        partial class D
                        {
                            public ref partial struct E
                            {
                                [CoreLocal] private static partial ref T t_a { get; }
                            }
                        }
                    }
                }
            }
        }
        """);

    [Fact]
    public Task Other_attributes_stay() => Fix("""
        using System;
        using Hrtify;
        class C
        {
            [Obsolete, ThreadStatic]
            static int {|HRT1001:t_a|};

            [Obsolete]
            [ThreadStatic] // per thread
            [System.ComponentModel.Description("b")]
            static unsafe int* {|HRT1001:@new|};
        }
        """, """
        using System;
        using Hrtify;
        partial class C
        {
            [Obsolete, CoreLocal]
            static partial ref int t_a { get; }

            [Obsolete]
            [CoreLocal] // per thread
            [System.ComponentModel.Description("b")]
            static unsafe partial ref int* @new { get; }
        }
        """);

    [Fact]
    public Task It_is_offered_where_the_build_would_convert_too()
    {
        var test = new FixedProject(
            "using Hrtify; class C { [System.ThreadStatic] static string {|#0:t_a|}; }",
            "using Hrtify; partial class C { [CoreLocal] static partial ref string t_a { get; } }");
        test.TestState.AnalyzerConfigFiles.Clear();
        test.ExpectedDiagnostics.Add(new DiagnosticResult(Catalogue.BecomesCoreLocal).WithLocation(0).WithArguments("C.t_a"));
        return test.RunAsync();
    }

    [Fact]
    public Task All_of_a_document_a_project_and_a_solution_are_fixed_at_once()
    {
        var test = new FixedProject(
            "using System; using Hrtify; partial class C { [ThreadStatic] static int {|HRT1001:t_a|}; class N { [ThreadStatic] static int {|HRT1001:t_b|}; [ThreadStatic] static int {|HRT1001:t_kept|} = 1; } }",
            "using System; using Hrtify; partial class C { [CoreLocal] static partial ref int t_a { get; } partial class N { [CoreLocal] static partial ref int t_b { get; } [ThreadStatic] static int {|HRT1001:t_kept|} = 1; } }");
        test.FixedState.MarkupHandling = MarkupMode.Allow;
        test.TestState.Sources.Add("using System; using Hrtify; partial class C { [ThreadStatic] static int {|HRT1001:t_c|}; static int M() => t_a + t_c; }");
        test.FixedState.Sources.Add("using System; using Hrtify; partial class C { [CoreLocal] static partial ref int t_c { get; } static int M() => t_a + t_c; }");
        Other(test.TestState).Sources.Add("using System; using Hrtify; class D { [ThreadStatic] static int {|HRT1001:t_d|}; }");
        Other(test.FixedState).Sources.Add("using System; using Hrtify; partial class D { [CoreLocal] static partial ref int t_d { get; } }");
        return test.RunAsync();

        static ProjectState Other(SolutionState state)
        {
            var other = state.AdditionalProjects["Other"];
            other.AdditionalReferences.AddRange(RunningFramework.WithRuntime);
            other.AnalyzerConfigFiles.Add(BuildProperties.File(BuildProperties.Off));
            return other;
        }
    }

    [Theory]
    [InlineData("static int {|HRT1001:t_a|} = 1;")]
    [InlineData("static int {|HRT1001:t_a|}, {|HRT1001:t_b|};")]
    [InlineData("static volatile int {|HRT1001:t_a|};")]
    [InlineData("[field: Obsolete] static int {|HRT1001:t_a|};")]
    [InlineData("[NonSerialized] static int {|HRT1001:t_a|};")]
    [InlineData("static int {|HRT1001:t_a|}; static System.Linq.Expressions.Expression<Func<int>> E() => () => t_a;")]
    [InlineData("static int {|HRT1001:t_a|}; static async System.Threading.Tasks.Task M() => t_a += await System.Threading.Tasks.Task.FromResult(1);")]
    public Task It_is_not_offered_where_the_property_would_be_another_thing(string declaration) => NotOffered("using System; class C { [ThreadStatic] " + declaration + " }");

    [Theory]
    [InlineData("file class C { [ThreadStatic] static int {|HRT1001:t_a|}; }")]
    [InlineData("interface C<in T> { [ThreadStatic] private static int {|HRT1001:t_a|}; }")]
    [InlineData("interface C<in T> { interface D { [ThreadStatic] private static int {|HRT1001:t_a|}; } }")]
    [InlineData("class C { [field: ThreadStatic] static int {|HRT1001:Depth|} { get; set; } }")]
    [InlineData("class C { [field: ThreadStatic] static event Action {|HRT1001:Changed|}; }")]
    public Task It_is_not_offered_where_no_other_part_can_stand(string source) => NotOffered("using System; " + source);

    [Theory]
    [InlineData(LanguageVersion.CSharp7_3)]
    [InlineData(LanguageVersion.CSharp12)]
    public Task It_is_not_offered_before_C_sharp_13(LanguageVersion version) =>
        NotOffered("using System; class C { [ThreadStatic] static int {|HRT1001:t_a|}; }", version);

    [Fact]
    public Task It_is_not_offered_without_the_runtime()
    {
        const string Source = "using System; class C { [ThreadStatic] static int {|HRT1001:t_a|}; }";
        var test = new FixedProject(Source, Source);
        test.TestState.AdditionalReferences.Clear();
        test.TestState.AdditionalReferences.AddRange(RunningFramework.References);
        return test.RunAsync();
    }

    [Fact]
    public Task What_stands_beside_the_field_stays_as_the_user_laid_it_out()
    {
        const string Source = """
            using Hrtify;
            class C {
            [System.ThreadStatic] static int {|HRT1001:t_a|}; static int s_b;
              [System.ThreadStatic]   static int {|HRT1001:t_c|}; // said of c
            static int s_d,s_e;
            [System.ThreadStatic] static int {|HRT1001:t_f|} // one
                // two
                ; // three
            }
            """;
        const string Fixed = """
            using Hrtify;
            partial class C {
            [CoreLocal] static partial ref int t_a { get; } static int s_b;
              [CoreLocal]   static partial ref int t_c { get; } // said of c
            static int s_d,s_e;
            [CoreLocal] static partial ref int t_f // one
                // two
                { get; } // three
            }
            """;
        return new FixedProject(Source, Fixed).RunAsync();
    }

    [Fact]
    public Task In_half_typed_code_it_does_what_it_can()
    {
        var test = new FixedProject(
            "using Hrtify; class C { [System.ThreadStatic] static string {|HRT1001:t_a|} void M() { t_a = ; } class",
            "using Hrtify; partial class C { [CoreLocal] static partial ref string t_a { get; } void M() { t_a = ; } class") { CompilerDiagnostics = CompilerDiagnostics.None };
        return test.RunAsync();
    }

    [Fact]
    public Task A_generated_file_is_fixed_alone_and_passed_over_when_all_are()
    {
        var test = new FixedProject(
            "// <auto-generated/>\nclass C { [System.ThreadStatic] static string {|HRT1001:t_a|}; }",
            "// <auto-generated/>\npartial class C { [Hrtify.CoreLocal] static partial ref string t_a { get; } }") { CodeFixTestBehaviors = CodeFixTestBehaviors.SkipFixAllCheck };
        return test.RunAsync();
    }

    private static Task Fix(string source, string fixedSource, LanguageVersion version = LanguageVersion.CSharp14) => new FixedProject(source, fixedSource, version).RunAsync();

    private static Task NotOffered(string source, LanguageVersion version = LanguageVersion.CSharp14) => new FixedProject(source, source, version).RunAsync();
}
