using System.Linq;
using Hrtify.Generator.ThreadState;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace Hrtify.Generator.Tests.ThreadState;

/// <summary>HrtifyContexts=Single: what becomes a plain static, how, and which started thread keeps a field what it is.</summary>
public sealed class SingleContextTests
{
    [Fact]
    public void The_attribute_becomes_a_comment_and_the_uses_stay() => Assert.Equal(
        """
        class C
        {
            /*[ThreadStatic]*/ static int t_a = 1, t_b;
            /*[ThreadStatic]*/
            static readonly object t_lock = new object();
            [NonSerialized /*ThreadStatic*/] static volatile int t_c;
            /*[field: ThreadStatic]*/ static int P { get; set; }
            static async System.Threading.Tasks.Task M() { t_a = await System.Threading.Tasks.Task.FromResult(t_b); }
        }
        """,
        Body("""
        class C
        {
            [ThreadStatic] static int t_a = 1, t_b;
            [ThreadStatic]
            static readonly object t_lock = new object();
            [NonSerialized, ThreadStatic] static volatile int t_c;
            [field: ThreadStatic] static int P { get; set; }
            static async System.Threading.Tasks.Task M() { t_a = await System.Threading.Tasks.Task.FromResult(t_b); }
        }
        """));

    [Theory]
    [InlineData("new Thread(() => t_a++).Start();")]
    [InlineData("new Thread(Use).Start();")]
    [InlineData("Thread thread = new(Use);")]
    [InlineData("Task.Run(() => Deep(3));")]
    [InlineData("Task.Factory.StartNew(Use);")]
    [InlineData("ThreadPool.QueueUserWorkItem(_ => Console.WriteLine(Property));")]
    [InlineData("Parallel.For(0, 3, i => { new C(); });")]
    [InlineData("using var timer = new Timer(_ => { void Local() => Use(); Local(); }, null, 1, 1);")]
    public void A_thread_that_evidently_uses_it_refuses_it(string start)
    {
        var result = Convert(Program(start));
        var field = Assert.Single(result.Fields, field => field.Field.Name == "t_a");
        Assert.Equal(RefusalReason.Threads, field.Refusal?.Reason);
        Assert.True(Assert.Single(result.Fields, field => field.Field.Name == "t_b").Converted);
    }

    [Theory]
    [InlineData("new Thread(() => Console.WriteLine()).Start(); Use();")]
    [InlineData("ThreadStart use = Use; use(); new Thread(use).Start();")]
    [InlineData("new Own.Thread(Use);")]
    public void What_is_not_evident_refuses_nothing(string start) => Assert.All(Convert(Program(start)).Fields, field => Assert.True(field.Converted));

    private static string Program(string start) => $$"""
        using System; using System.Threading; using System.Threading.Tasks;
        class C
        {
            [ThreadStatic] static int t_a;
            [ThreadStatic] static int t_b;
            C() { Use(); }
            static void Use() { t_a++; }
            static void Deep(int n) { if (n > 0) Deep(n - 1); else Use(); }
            static int Property => t_a;
            static void Start() { t_b = 1; {{start}} }
        }
        namespace Own { class Thread { public Thread(Action work) { } } }
        """;

    private static string Body(string source) =>
        string.Join("\n", Assert.Single(Convert("using System;\n" + source).Files).Text.Split('\n').SkipWhile(line => !line.StartsWith("class", System.StringComparison.Ordinal)));

    private static ConversionResult Convert(string source)
    {
        var compilation = CSharpCompilation.Create("single", [CSharpSyntaxTree.ParseText(source, path: "Single.cs")], RunningFramework.References, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        Assert.Empty(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        var options = new ConversionOptions(new ThreadStateOptions(IsPackable: false, ConvertVisible: false, ContextMode.Single), BootMode.None, null);
        return Conversion.Run(compilation, options, path => path, default);
    }
}
