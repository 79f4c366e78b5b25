using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Hrtify.Generator.Rules;
using Hrtify.Generator.ThreadState;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Xunit;

namespace Hrtify.Generator.Tests.Rules;

/// <summary>What style analyzers say of the conversion's own members is silenced, and nothing else.</summary>
public sealed class CoreLocalSuppressorTests
{
    [Fact]
    public Task A_copy_as_the_build_makes_it() => new StyledProject("""
        class {|#0:C|}
        {
            [global::Hrtify.CoreLocal] static ref int {|#1:depth|} { get { return ref HrtifyState.Current.depth; } }
            static int {|#2:own|};
            sealed class {|#3:HrtifyState|} : global::Hrtify.Contexts.CoreState
            {
                internal int {|#4:depth|};
                internal static HrtifyState {|#5:Current|} { get { return null; } }
                protected override void {|#6:Enter|}() { }
                protected override void {|#7:Leave|}() { }
                protected override void {|#8:Inspect|}(global::Hrtify.Contexts.CoreValues values) { }
            }
        }
        """, "C", "!depth", "own", "!HrtifyState", "!depth", "!Current", "!Enter", "!Leave", "!Inspect").RunAsync();

    [Theory]
    [InlineData(LanguageVersion.CSharp7_3)]
    [InlineData(LanguageVersion.CSharp12)]
    [InlineData(LanguageVersion.CSharp13)]
    [InlineData(LanguageVersion.CSharp14)]
    public async Task Of_a_converted_file_only_the_users_names_are_left(LanguageVersion version)
    {
        var left = await LeftOfCopy("""
            using System;
            class C
            {
                [ThreadStatic] static int t_a, t_b = 3;
                [ThreadStatic] static unsafe int* t_p = null;
                [ThreadStatic] static volatile int t_refused;
                static int s_own = 1;
                static int t_b__ran;
                static int Own => 4;
                static void Main() { int local = t_a; System.Threading.Interlocked.Increment(ref t_refused); }
            }
            """, version);
        Assert.Equal(["C", "Main", "Own", "local", "s_own", "t_b__ran", "t_refused"], left);
    }

    [Fact]
    public async Task Of_converted_top_level_statements_too() =>
        Assert.Equal(["C", "local"], await LeftOfCopy("int local = C.t_a; class C { [System.ThreadStatic] internal static int t_a; }", LanguageVersion.CSharp14));

    [Fact]
    public async Task Of_a_converted_generic_type_too() =>
        Assert.Equal(["C", "Go"], await LeftOfCopy("class C<T> { [System.ThreadStatic] static T t_a; internal static T Go() => t_a; }", LanguageVersion.CSharp14));

    [Theory]
    [InlineData("class C { static int has__ran; bool is__ran; static readonly int s__ran; }")]
    [InlineData("class C { static int HrtifyStateTouched; class HrtifyStateMachine { int x; } }")]
    [InlineData("class C { static HrtifyState HrtifyStateRoot; static HrtifyState HrtifyStateCurrent { get; } class HrtifyState { } }")]
    [InlineData("partial class C { [Hrtify.CoreLocal] static partial ref int Depth { get; } static partial ref int Depth => ref s_x; static int s_x; }")]
    [InlineData("class C { [System.Obsolete] static int Depth { get; } }")]
    [InlineData("class C { [global::Hrtify. static int Depth { get; class HrtifyState")]
    public async Task Names_of_the_user_s_that_look_alike_are_not(string source)
    {
        var complaints = await ComplaintsAbout(source);
        Assert.NotEmpty(complaints);
        Assert.DoesNotContain(complaints, complaint => complaint.IsSuppressed);
    }

    [Fact]
    public void Each_id_stands_once() =>
        Assert.Empty(new CoreLocalSuppressor().SupportedSuppressions.GroupBy(suppression => suppression.SuppressedDiagnosticId).Where(group => group.Count() > 1).Select(group => group.Key));

    private static async Task<IEnumerable<string>> LeftOfCopy(string source, LanguageVersion version)
    {
        var compilation = CSharpCompilation.Create("copy", [CSharpSyntaxTree.ParseText(source, new CSharpParseOptions(version), "/Copy.cs")], RunningFramework.References);
        var result = Conversion.Run(compilation, new ConversionOptions(new ThreadStateOptions(IsPackable: false, ConvertVisible: false), BootMode.Inject, null), path => path, default);
        var complaints = await ComplaintsAbout(Assert.Single(result.Files).Text, version);
        Assert.Contains(complaints, complaint => complaint.IsSuppressed);
        Assert.All(complaints.Where(complaint => complaint.Id == MemberComplaints.Other.Id && !complaint.GetMessage().Contains("hrtify__boot", StringComparison.Ordinal)), complaint => Assert.False(complaint.IsSuppressed));
        return complaints.Where(complaint => complaint.Id == MemberComplaints.Style.Id && !complaint.IsSuppressed)
            .Select(complaint => complaint.Location.SourceTree!.ToString().Substring(complaint.Location.SourceSpan.Start, complaint.Location.SourceSpan.Length)).Order(StringComparer.Ordinal);
    }

    private static async Task<IReadOnlyList<Diagnostic>> ComplaintsAbout(string source, LanguageVersion version = LanguageVersion.CSharp14)
    {
        var compilation = CSharpCompilation.Create("style", [CSharpSyntaxTree.ParseText(source, new CSharpParseOptions(version), "/Copy.cs")], RunningFramework.WithRuntime);
        var run = new CompilationWithAnalyzers(compilation, [new MemberComplaints(), new CoreLocalSuppressor()],
            new CompilationWithAnalyzersOptions(new AnalyzerOptions([]), null, concurrentAnalysis: true, logAnalyzerExecutionTime: false, reportSuppressedDiagnostics: true));
        return [.. (await run.GetAnalyzerDiagnosticsAsync())];
    }
}
