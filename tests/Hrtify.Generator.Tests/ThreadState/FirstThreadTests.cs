using System.Linq;
using System.Threading.Tasks;
using Hrtify.Generator.ThreadState;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Xunit;

namespace Hrtify.Generator.Tests.ThreadState;

/// <summary>HRT1013: a value for the first thread.</summary>
public sealed class FirstThreadTests
{
    [Theory]
    [InlineData("[ThreadStatic] static int {|HRT1013:t_n|} = 3, t_m, {|HRT1013:t_o|} = 4;")]
    [InlineData("[ThreadStatic] static object {|HRT1013:t_o|} = new object();")]
    [InlineData("[field: ThreadStatic] static int {|HRT1013:P|} { get; set; } = 3;")]
    [InlineData("[ThreadStatic] static int t_n; static int s_n = 3;")]
    [InlineData("[ThreadStatic] static int t_n = 0; [ThreadStatic] static string t_s = null; [ThreadStatic] static bool t_b = default;")]
    [InlineData("[ThreadStatic] static decimal t_d = 0m; [ThreadStatic] static Guid t_g = Guid.Empty; [ThreadStatic] static TimeSpan t_t = TimeSpan.Zero; [ThreadStatic] static IntPtr t_p = IntPtr.Zero;")]
    [InlineData("struct S { } [ThreadStatic] static S t_s = new S(); [ThreadStatic] static S t_n = new(); [ThreadStatic] static (int, int) t_two = (0, 0); [ThreadStatic] static DateTime {|HRT1013:t_d|} = new DateTime(3);")]
    [InlineData("enum E { None, Some } [ThreadStatic] static E t_none = E.None; [ThreadStatic] static E {|HRT1013:t_some|} = E.Some; const int Zero = 0; [ThreadStatic] static int t_zero = C.Zero;")]
    [InlineData("[ThreadStatic] static string t_s = null!;")]
    public Task Is_told_where_it_is_another_than_the_default(string members) => RuleProject<FirstThreadAnalyzer>.Verify("using System; class C { " + members + " }");

    [Theory]
    [InlineData("[ThreadStatic] static int t_n =")]
    [InlineData("[ThreadStatic] static int t_n = (;")]
    [InlineData("static byte x__ran = F(t_n = 3")]
    public Task Half_typed_nothing_is_thrown(string members) => RuleProject<FirstThreadAnalyzer>.Survives("using System; class C { " + members + " }");

    [Fact]
    public async Task A_converted_build_is_told_the_same_on_the_same_line()
    {
        const string Source = "using System;\nclass C\n{\n    [ThreadStatic] static int t_n = 3;\n    [ThreadStatic] static int t_m;\n    static int Sum() => t_n + t_m;\n}\n";
        var compilation = CSharpCompilation.Create("plain", [CSharpSyntaxTree.ParseText(Source, path: "/Plain.cs")], RunningFramework.WithRuntime, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        var copy = Assert.Single(Conversion.Run(compilation, new ConversionOptions(new ThreadStateOptions(IsPackable: false, ConvertVisible: false), BootMode.None, null), path => path, default).Files);
        var converted = compilation.ReplaceSyntaxTree(compilation.SyntaxTrees[0], CSharpSyntaxTree.ParseText(copy.Text, path: "/obj/Plain.cs"));
        Assert.Equal(["4"], await Lines(compilation));
        Assert.Equal(["4"], await Lines(converted));
    }

    private static async Task<string[]> Lines(Compilation compilation) =>
        [.. (await compilation.WithAnalyzers([new FirstThreadAnalyzer()]).GetAnalyzerDiagnosticsAsync()).Select(diagnostic => (diagnostic.Location.GetMappedLineSpan().StartLinePosition.Line + 1).ToString(System.Globalization.CultureInfo.InvariantCulture))];
}
