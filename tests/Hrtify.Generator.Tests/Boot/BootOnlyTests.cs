using System;
using System.Linq;
using System.Text;
using Hrtify.Generator.Boot;
using Hrtify.Generator.ThreadState;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace Hrtify.Generator.Tests.Boot;

/// <summary>
/// Boot code that is written without a compilation is that which the whole conversion writes; and where only a compilation
/// can tell, it is asked.
/// </summary>
public sealed class BootOnlyTests
{
    private const string Library = "namespace Area { public class Part { public int Stir() => 3; } }";

    [Theory]
    [InlineData("class P { static void Main() { } }")]
    [InlineData("class P { static int Main() => 3; }")]
    [InlineData("class P { static int Main(string[] args) { return args.Length; } }")]
    [InlineData("class P { static void Main(string[] @new) => System.Console.WriteLine(); }")]
    [InlineData("class P { public static void Main() => throw new System.Exception(); }")]
    [InlineData("using System.Threading.Tasks; class P { static async Task Main() { await Task.Yield(); } }")]
    [InlineData("using System.Threading.Tasks; class P { static async Task<int> Main(string[] a) { await Task.Yield(); return 3; } }")]
    [InlineData("using System.Threading.Tasks; class P { static Task Main() => Task.CompletedTask; }")]
    [InlineData("using System.Threading.Tasks; class P { static Task<int> Main() => Task.FromResult(3); }")]
    [InlineData("namespace A.B { namespace C { struct P { class Inner { static unsafe void Main() { } } } } }")]
    [InlineData("namespace A.B;\nusing System;\ninterface I { static void Main() { } }")]
    [InlineData("using System.Threading.Tasks; class P { static async Task Main() { await Task.Yield(); } } class TaskList { } // class, Task")]
    [InlineData("record R { static void Main() { void Main() { } Main(); } }")]
    [InlineData("System.Console.WriteLine(args.Length);")]
    [InlineData("using System;\nusing X = System.Console;\nX.WriteLine();\nreturn 3;")]
    [InlineData("await System.Threading.Tasks.Task.Yield();")]
    [InlineData("await System.Threading.Tasks.Task.Yield(); return 4;")]
    [InlineData("using var a = new System.IO.MemoryStream();")]
    [InlineData("await using var a = new System.IO.MemoryStream();")]
    [InlineData("using (new System.IO.MemoryStream()) { }")]
    [InlineData("System.Func<System.Threading.Tasks.Task<int>> a = async () => { await System.Threading.Tasks.Task.Yield(); return 3; }; int B() { return 3; } B();")]
    [InlineData("async System.Threading.Tasks.Task<int> B() { await System.Threading.Tasks.Task.Yield(); return 3; } _ = B();")]
    [InlineData("System.Console.WriteLine(); namespace A { class Main { } }")]
    [InlineData("#if DEBUG\nclass X { static void Main() { } }\n#else\nSystem.Console.WriteLine();\n#endif")]
    [InlineData("class P { static void Main() { System.Console.WriteLine(\"\\u001b[0m \\U0001F600\"); } }")]
    [InlineData("class P { P() { } static P Make() => new P(); static void Main() { _ = \"Main Program\"; } }")]
    [InlineData("[assembly: System.Reflection.AssemblyTitle(\"x\")]\nclass P { static void Main() { } }")]
    [InlineData("// a licence\n\nglobal using System;\nConsole.WriteLine();")]
    public void It_is_what_the_whole_conversion_writes(string source)
    {
        var compilation = Compilation(source, Library);
        Assert.Empty(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        var alone = Alone(compilation, path => path);
        Assert.NotNull(alone);
        Assert.Equal(Whole(compilation).Files, alone.Files);
    }

    [Theory]
    [InlineData("class P { static void Main() { } }", "class Q { [System.ThreadStatic] static int t_x; }")]
    [InlineData("class P { static void Main() { } }", "class Q { [System.Thread\\u0053tatic] static int t_x; }")]
    [InlineData("class P { static void Main() { } }", "class Q { static System.Threading.ThreadLocal<int> s_x = new(); }")]
    [InlineData("class P { static void Main() { } }", "class Q { [System.Runtime.CompilerServices.ModuleInitializer] internal static void First() { } }")]
    [InlineData("class P { static P() { } static void Main() { } }", Library)]
    [InlineData("partial class P { static void Main() { } }", "partial class P { static P() { } }")]
    [InlineData("class P { [System.STAThread] static void Main() { } }", Library)]
    [InlineData("class P { static void Main() { } }", "class Q { static void Main(int x) { } }")]
    [InlineData("class P<T> { static void Main() { } } class Q { static void Main() { } }", Library)]
    [InlineData("class @class { static void Main() { } }", Library)]
    [InlineData("file class P { static void Main() { } }", Library)]
    [InlineData("using Task = System.Threading.Tasks.Task<int>; class P { static Task Main() => System.Threading.Tasks.Task.FromResult(3); }", Library)]
    [InlineData("class P { static Task Main() => System.Threading.Tasks.Task.FromResult(3); }", "global using Task = System.Threading.Tasks.Task<int>;")]
    [InlineData("class P { static String Main() => null; }", "global using String = System.Int32;")]
    [InlineData("System.Console.WriteLine();", "partial class Program { static Program() { } }")]
    [InlineData("System.Console.WriteLine();", "static partial class Prog\\u0072am { }")]
    [InlineData("System.Console.WriteLine();", "class P { static void Main() { } }")]
    [InlineData("System.Console.WriteLine(); partial class Program { static int s_x = 3; }", Library)]
    [InlineData("class P { void Main() { } }", Library)]
    [InlineData("class P { static void Main<T>() { } }", Library)]
    [InlineData("class P { static void Main(ref string[] x) { } }", Library)]
    [InlineData("class P { static long Main() => 3; }", Library)]
    [InlineData("class P { static void Main() { }", Library)]
    [InlineData("class P { static void Main(string[] a, int b) { } }", Library)]
    [InlineData("class P { static extern void Main(); }", Library)]
    [InlineData("namespace A;", Library)]
    [InlineData("interface I { static virtual void Main() { } } class Q { static void M\\u0061in() { } }", Library)]
    [InlineData("class P { static Task Main() => null; }", "class Task { }")]
    [InlineData("class P { static Task Main() => null; }", "record\r\n Task;")]
    [InlineData("class P { static void Main() { } }", "using H<T> h = H<T>.Shared; class T { } class H<X> : System.IDisposable { public static H<X> Shared = new(); public void Dispose() { } }")]
    [InlineData("class P { static void Main() { } }", "class Q { [System.Thread\\u200dStatic] public static int t_x; }")]
    [InlineData("class P { static void Main() { } }", "class Q { [System.Thread\u200dStatic] public static int t_x; }")]
    [InlineData("System.Console.WriteLine();", "public static partial class Prog\u200dram { }")]
    [InlineData("", "")]
    public void Where_only_a_compilation_can_tell_it_is_asked(string source, string other) => Assert.Null(Alone(Compilation(source, other), path => path));

    /// <summary>What the whole conversion would give, without a compilation; null where it is not known.</summary>
    internal static ConversionResult? Alone(CSharpCompilation compilation, Func<string, string> pathFromCopy) =>
        BootOnly.Convert([.. compilation.SyntaxTrees.Select(tree => tree.GetText().ToString())], (CSharpParseOptions)compilation.SyntaxTrees[0].Options, number => compilation.SyntaxTrees[number], null, pathFromCopy, default);

    private static ConversionResult Whole(CSharpCompilation compilation) =>
        Conversion.Run(compilation, new ConversionOptions(new ThreadStateOptions(IsPackable: false, ConvertVisible: false), BootMode.Inject, null), path => path, default);

    private static CSharpCompilation Compilation(params string[] sources) => CSharpCompilation.Create("program",
        sources.Select((source, number) => CSharpSyntaxTree.ParseText(SourceText.From(source, Encoding.UTF8), new CSharpParseOptions(LanguageVersion.Latest), number + ".cs")),
        RunningFramework.WithRuntime, new CSharpCompilationOptions(OutputKind.ConsoleApplication, allowUnsafe: true));
}
