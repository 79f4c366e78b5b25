using System.Threading.Tasks;
using Hrtify.Generator.Rules;
using Hrtify.Generator.ThreadState;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Testing;
using Xunit;

namespace Hrtify.Generator.Tests.ThreadState;

/// <summary>
/// HRT1002: the IDE names the reason for which the build will refuse a field, and the use that decided it. That the
/// reasons are right is the business of tests/forms; here is what the editor shows of them.
/// </summary>
public sealed class NotConvertedTests
{
    [Fact]
    public Task The_use_that_decided_is_the_second_place() => Ide("""
        using System;
        using System.Threading.Tasks;
        class C
        {
            [ThreadStatic] static int {|#0:t_total|};
            static int Sum(ref int place, params int[] more) => place += more.Length;
            static async Task AddAsync() => Sum({|#1:ref t_total|}, await Task.FromResult(1));
        }
        """, Refused(RefusalReason.Await, "C.t_total"));

    [Theory]
    [InlineData(LanguageVersion.CSharp7_3)]
    [InlineData(LanguageVersion.CSharp12)]
    [InlineData(LanguageVersion.CSharp13)]
    [InlineData(LanguageVersion.CSharp14)]
    public Task A_refused_field_keeps_its_place_in_every_language(LanguageVersion version) => Verify("""
        using System;
        class C
        {
            [ThreadStatic] static volatile int {|#0:t_a|};
            [ThreadStatic] static int {|#2:t_free|};
            static int M() => System.Threading.Interlocked.Increment(ref {|#1:t_a|});
        }
        """, BuildProperties.InTheIde, version, Refused(RefusalReason.Volatile, "C.t_a"), Converted(2, "C.t_free"));

    [Fact]
    public Task Before_C_sharp_7_nothing_can_be_converted() =>
        Verify("using System; class C { [ThreadStatic] static int {|#0:{|#1:t_a|}|}; }", BuildProperties.InTheIde, LanguageVersion.CSharp6, Refused(RefusalReason.LanguageVersion, "C.t_a"));

    [Fact]
    public Task The_hidden_field_of_a_property_is_refused_in_the_IDE_as_in_the_build() =>
        Ide("using System; partial class C { [field: ThreadStatic] static partial int {|#0:{|#1:Depth|}|} { get; set; } static partial int Depth { get => field; set => field = value; } }", Refused(RefusalReason.AutoProperty, "C.Depth"));

    [Fact]
    public Task The_hidden_field_of_an_event_is_refused_in_the_IDE_as_in_the_build() =>
        Ide("using System; class C { [field: ThreadStatic] static event Action {|#0:{|#1:Changed|}|}; }", Refused(RefusalReason.Event, "C.Changed"));

    [Fact]
    public Task A_visible_field_of_a_packable_library_is_refused() => Verify(
        Visible, "Hrtify=true OutputType=Library", LanguageVersion.CSharp14, Refused(RefusalReason.Visible, "C.t_a"));

    [Theory]
    [InlineData("Hrtify=true OutputType=Library IsPackable=false")]
    [InlineData("Hrtify=true OutputType=Library HrtifyConvertVisible=true")]
    [InlineData("Hrtify=true OutputType=Exe")]
    public Task It_is_converted_where_nobody_outside_sees_it_or_the_project_says_so(string properties) => Verify(
        Visible, properties, LanguageVersion.CSharp14, Converted(0, "C.t_a"));

    [Fact]
    public Task A_test_project_is_no_packable_library_in_the_build_and_so_not_in_the_IDE() => Verify(
        Visible, "Hrtify=true OutputType=Library IsTestProject=true", LanguageVersion.CSharp14, Converted(0, "C.t_a"));

    [Fact]
    public Task With_one_context_a_field_becomes_a_plain_static() => Verify(
        "using System; using System.Threading; class C { [ThreadStatic] static int {|#2:t_a|}; [ThreadStatic] static int {|#0:t_b|}; static void M() { {|#1:new Thread(() => t_b++)|}.Start(); t_a++; } }",
        "Hrtify=true HrtifyContexts=Single OutputType=Exe", LanguageVersion.CSharp14,
        new DiagnosticResult(Catalogue.BecomesStatic).WithLocation(2).WithArguments("C.t_a"), Refused(RefusalReason.Threads, "C.t_b"));

    [Fact]
    public Task A_use_in_another_file_decides_too()
    {
        var test = new AnalyzedProject("using System; partial class C { [ThreadStatic] static int {|#0:t_a|}; }", BuildProperties.InTheIde);
        test.TestState.Sources.Add("using System; using System.Linq.Expressions; partial class C { static int G(ref int x) => x; static Expression<Func<int>> F() => () => G(ref {|#1:t_a|}); }");
        test.ExpectedDiagnostics.Add(Refused(RefusalReason.ExpressionTree, "C.t_a"));
        return test.RunAsync();
    }

    [Fact]
    public Task A_field_whose_type_is_not_known_yet_is_refused() => Broken(
        "using System; class C { [ThreadStatic] static Missing {|#0:{|#1:t_a|}|}; }", Refused(RefusalReason.Unbound, "C.t_a"));

    [Fact]
    public Task A_field_outside_any_type_is_refused() => Broken(
        "using System; namespace N { [ThreadStatic] static int {|#0:{|#1:t_a|}|}; }", Refused(RefusalReason.Unbound, "<invalid-global-code>.t_a"));

    [Fact]
    public Task A_half_typed_await_is_one_already() => Broken("""
        using System;
        class C
        {
            [ThreadStatic] static int {|#0:t_a|};
            static async void M() { {|#1:t_a|}.CompareTo(await
        """, Refused(RefusalReason.Await, "C.t_a"));

    [Theory]
    [InlineData(BuildProperties.Off)]
    [InlineData(BuildProperties.Converted)]
    public Task Only_the_IDE_foretells(string properties)
    {
        var test = new AnalyzedProject("using System; class C { [ThreadStatic] static volatile int t_a; static ref int R() => ref t_a; }", properties);
        test.DisabledDiagnostics.AddRange(["HRT1001", "HRT1003"]);
        return test.RunAsync();
    }

    private const string Visible = "using System; public class C { [ThreadStatic] public static int {|#0:{|#1:t_a|}|}; }";

    private static Task Ide(string source, params DiagnosticResult[] expected) => Verify(source, BuildProperties.InTheIde, LanguageVersion.CSharp14, expected);

    private static Task Broken(string source, params DiagnosticResult[] expected)
    {
        var test = new AnalyzedProject(source, BuildProperties.InTheIde) { CompilerDiagnostics = CompilerDiagnostics.None };
        test.ExpectedDiagnostics.AddRange(expected);
        return test.RunAsync();
    }

    private static Task Verify(string source, string properties, LanguageVersion version, params DiagnosticResult[] expected)
    {
        var test = new AnalyzedProject(source, properties, version);
        test.ExpectedDiagnostics.AddRange(expected);
        return test.RunAsync();
    }

    private static DiagnosticResult Refused(RefusalReason reason, string name) =>
        new DiagnosticResult(reason is RefusalReason.Threads ? Catalogue.NotMadeStatic : Catalogue.NotConverted).WithLocation(0).WithLocation(1).WithArguments(name, new Refusal(reason, Location.None).Text);

    private static DiagnosticResult Converted(int place, string name) => new DiagnosticResult(Catalogue.BecomesCoreLocal).WithLocation(place).WithArguments(name);
}
