using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using System.Threading;
using Hrtify.CodeFixes.Capturing;
using Hrtify.CodeFixes.FixAll;
using Hrtify.Generator.Handlers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Hrtify.CodeFixes.Handlers;

/// <summary>
/// HRT2001: takes the value into a local where the handler is registered. For a lambda that reads the state itself, by value, and
/// that neither writes it nor calls what does.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class CaptureAtRegistration : OneAfterAnotherFix
{
    /// <inheritdoc />
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ["HRT2001"];

    private protected override string Title => "Capture the value where the handler is registered";

    private protected override SyntaxNode? Fixed(SyntaxNode root, SyntaxNode told, Diagnostic diagnostic, Document document, SemanticModel model, CancellationToken cancellation)
    {
        if (told is not AnonymousFunctionExpressionSyntax { Modifiers: var modifiers } handler || modifiers.Any(SyntaxKind.StaticKeyword)) return null;
        if (CapturedState.StatementOf(handler) is not { } statement || diagnostic.Properties[HandlerReport.StateProperty] is not { } name) return null;
        if (CapturedState.StateIn(handler.Body, name, model, cancellation) is not { } state) return null;
        var uses = CapturedState.UsesIn(handler.Body, state, model, cancellation).ToList();
        // What the handler, or a call of it, sets or fills is meant to be the running thread's.
        if (uses.Exists(use => !use.IsServed) || CapturedState.MayWrite(handler.Body, state, model, document, cancellation)) return null;
        if (IsWrittenLater(statement, state, model, document, cancellation)) return null;
        return CapturedState.Write(root, statement, [.. uses.Select(use => use.Syntax)], CapturedState.NameFor(state, statement, model));
    }

    // What the registering code sets after the registration the handler may be meant to see.
    private static bool IsWrittenLater(StatementSyntax registering, ISymbol state, SemanticModel model, Document document, CancellationToken cancellation)
    {
        var later = registering.AncestorsAndSelf().OfType<StatementSyntax>().SelectMany(Following).ToList();
        return later.Exists(statement => CapturedState.Writes(statement, state, model, cancellation) || CapturedState.MayWrite(statement, state, model, document, cancellation));
    }

    private static IEnumerable<StatementSyntax> Following(StatementSyntax statement) => statement.Parent switch
    {
        BlockSyntax block => block.Statements.SkipWhile(other => other != statement).Skip(1),
        GlobalStatementSyntax { Parent: CompilationUnitSyntax unit } => unit.Members.OfType<GlobalStatementSyntax>().Select(global => global.Statement).SkipWhile(other => other != statement).Skip(1),
        _ => [],
    };
}
