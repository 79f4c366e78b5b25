using System.Collections.Generic;
using System.Linq;
using Hrtify.Generator.Sources;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Hrtify.Generator.Boot;

/// <summary>
/// Puts the boot statement first in the entry point, on lines that the debugger does not see: where the model says so,
/// run this very entry point on a kernel core and return its result.
/// </summary>
internal static class EntryPointConverter
{
    private const string Boot = "global::Hrtify.Boot.EntryPoint.";

    /// <summary>Adds the edits for an entry point.</summary>
    /// <param name="syntax">The method that it is, or the file of its top-level statements.</param>
    /// <param name="staysBecause">Why Main must stay on the host, or null.</param>
    internal static void Convert(EntryPoint main, SyntaxNode? syntax, string? staysBecause, CopyLines lines, List<SourceEdit> edits)
    {
        switch (syntax)
        {
            case CompilationUnitSyntax unit:
                ConvertTopLevel(unit, main, staysBecause, lines, edits);
                break;
            case MethodDeclarationSyntax method:
                ConvertMethod(method, main, staysBecause, lines, edits);
                break;
        }
    }

    private static void ConvertMethod(MethodDeclarationSyntax method, EntryPoint main, string? staysBecause, CopyLines lines, List<SourceEdit> edits)
    {
        var arguments = method.ParameterList.Parameters.Count == 0 ? "" : ", " + method.ParameterList.Parameters[0].Identifier.Text;
        var statement = Statement(main.Type, main.Type + "." + method.Identifier.Text + arguments, main, staysBecause);
        if (method.Body is { } body)
        {
            edits.Add(Hidden(body.OpenBraceToken.Span.End, statement));
            return;
        }

        if (method.ExpressionBody is not { } expression) return;
        var returns = !ReturnsNothing(main) && expression.Expression is not ThrowExpressionSyntax;
        // "=>" becomes two blanks: what follows keeps its column. Only the expression is a place where a debugger stops.
        var opening = Hidden(expression.ArrowToken.SpanStart, "{", statement);
        edits.Add(opening with { Length = expression.ArrowToken.Span.Length, Text = opening.Text + "  " });
        if (returns) edits.Add(new SourceEdit(expression.Expression.SpanStart, 0, "return "));
        edits.Add(Hidden(method.SemicolonToken.Span.End, "}"));

        SourceEdit Hidden(int position, params string[] text) => lines.Insert(position, text);
    }

    private static void ConvertTopLevel(CompilationUnitSyntax unit, EntryPoint main, string? staysBecause, CopyLines lines, List<SourceEdit> edits)
    {
        var first = unit.Members.OfType<GlobalStatementSyntax>().First();
        var version = ((CSharpParseOptions)unit.SyntaxTree.Options).LanguageVersion;
        // Top-level statements are one declaration to an analyzer, and it passes by one that begins on a hidden line: the
        // first token stands on a line that is seen. A constant makes no stop for the debugger.
        edits.Add(new SourceEdit(first.SpanStart, 0, lines.NewLine + "#pragma warning disable" + lines.NewLine + "const byte hrtify__boot = 0;"));
        edits.Add(lines.Insert(first.SpanStart, [Statement("global::Program", "global::HrtifyMain.Run, args", main, staysBecause)]));
        if (staysBecause is not null) return;
        var end = unit.Members.Last().Span.End;
        edits.Add(lines.Insert(end, AccessorClass(main, version >= LanguageVersion.CSharp11 ? "file" : "internal")));
    }

    // The compiler's <Main>$ has no name in C#.
    private static IEnumerable<string> AccessorClass(EntryPoint main, string accessibility)
    {
        var result = main.ResultType;
        yield return "// Reaches this file's top-level statements, so that they can be run on a kernel core.";
        yield return accessibility + " static class HrtifyMain";
        yield return "{";
        yield return "    [global::System.Diagnostics.StackTraceHidden]";
        yield return "    internal static " + result + " Run(string[] args) { " + (main.Result == EntryPointResult.Nothing ? "" : "return ") + "TopLevel(null, args); }";
        yield return "";
        yield return "    [global::System.Diagnostics.StackTraceHidden]";
        yield return "    [global::System.Runtime.CompilerServices.UnsafeAccessor(global::System.Runtime.CompilerServices.UnsafeAccessorKind.StaticMethod, Name = \"<Main>$\")]";
        yield return "    private static extern " + result + " TopLevel(global::Program program, string[] args);";
        yield return "}";
    }

    private static string Statement(string type, string call, EntryPoint main, string? staysBecause)
    {
        if (staysBecause is not null) return Boot + "Moves(typeof(" + type + "), " + SymbolDisplay.FormatLiteral(staysBecause, quote: true) + ");";
        var run = (main.Result, main.Flow) switch
        {
            (EntryPointResult.Nothing, _) => Boot + "RunVoid(" + call + "); return;",
            (EntryPointResult.Number, _) => "return " + Boot + "Run(" + call + ");",
            (EntryPointResult.Task, EntryPointFlow.Awaiting) => Boot + "RunTask(" + call + "); return;",
            (EntryPointResult.Task, EntryPointFlow.Straight) => Boot + "RunTask(" + call + "); return global::System.Threading.Tasks.Task.CompletedTask;",
            (EntryPointResult.TaskOfNumber, EntryPointFlow.Awaiting) => "return " + Boot + "RunTaskOfInt(" + call + ");",
            (EntryPointResult.TaskOfNumber, EntryPointFlow.Straight) => "return global::System.Threading.Tasks.Task.FromResult(" + Boot + "RunTaskOfInt(" + call + "));",
            var other => throw new System.InvalidOperationException("No entry point has this form: " + other),
        };
        return "if (" + Boot + "Moves(typeof(" + type + "))) { " + run + " }";
    }

    private static bool ReturnsNothing(EntryPoint main) => main is { Result: EntryPointResult.Nothing } or { Result: EntryPointResult.Task, Flow: EntryPointFlow.Awaiting };
}
