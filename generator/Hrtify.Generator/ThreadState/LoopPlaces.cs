using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading;
using Hrtify.Generator.Sources;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Hrtify.Generator.ThreadState;

/// <summary>
/// Finds the loops that may hold the places of their core-locals. The JIT keeps the place of a thread-static in a register
/// while a loop runs, and reads the root of a core-local in every turn (docs/limits.md has the figures); in a loop that
/// calls nothing a local that refers to the place does what the JIT does.
/// </summary>
/// <remarks>
/// A core-local is left as it is where somebody could see the difference: where its first touch runs code, where its use
/// is told of (obsolete), and where the compiler follows its null and says something of it: through another name it would
/// say something else.
/// </remarks>
internal sealed class LoopPlaces
{
    private readonly Compilation _compilation;
    private readonly CancellationToken _cancellation;
    private readonly Dictionary<ISymbol, DecidedField> _fields;
    private readonly LoopRules _rules;
    private readonly CallerTexts _texts;
    private readonly MemberDiagnostics _diagnostics;
    private readonly FollowedNulls _nulls;
    private readonly Dictionary<SyntaxNode, HashSet<string>> _names = [];
    private readonly Dictionary<SyntaxTree, SemanticModel> _models = [];

    private LoopPlaces(Dictionary<ISymbol, DecidedField> fields, Compilation compilation, CancellationToken cancellation)
    {
        _compilation = compilation;
        _cancellation = cancellation;
        _fields = fields;
        _rules = new LoopRules(compilation, cancellation);
        _texts = new CallerTexts(compilation, cancellation);
        _diagnostics = new MemberDiagnostics(cancellation);
        _nulls = new FollowedNulls(_diagnostics, cancellation);
    }

    /// <summary>The places that loops hold, of the fields that are converted.</summary>
    internal static IReadOnlyList<HeldPlaces> Plan(IReadOnlyList<DecidedField> fields, Compilation compilation, CancellationToken cancellation)
    {
        var converted = fields.Where(field => field.Converted && field.Field.Symbol is IFieldSymbol).ToDictionary<DecidedField, ISymbol>(field => field.Field.Symbol, SymbolEqualityComparer.Default);
        var places = new LoopPlaces(converted, compilation, cancellation);
        var names = new HashSet<string>(converted.Keys.Select(field => field.Name));
        var search = new WordSearch(names);
        return [.. compilation.SyntaxTrees.Where(tree => tree.GetText(cancellation).ToString() is var text && (search.FindsIn(text) || WordSearch.MaySpell(text))).SelectMany(tree => LoopsOf(tree, names, cancellation)).Select(loop => places.Hold(loop.Key, loop.Value)).OfType<HeldPlaces>()];
    }

    private static Dictionary<StatementSyntax, List<SimpleNameSyntax>> LoopsOf(SyntaxTree tree, HashSet<string> names, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var loops = new Dictionary<StatementSyntax, List<SimpleNameSyntax>>();
        // Columns that are mapped would have to be mapped anew behind every insertion.
        if (SourceDirectives.Of(tree, cancellation).Any(static directive => directive is LineSpanDirectiveTriviaSyntax)) return loops;
        var mayCallNothing = new Dictionary<StatementSyntax, bool>();
        foreach (var name in tree.GetRoot(cancellation).DescendantNodes().OfType<IdentifierNameSyntax>().Where(name => names.Contains(name.Identifier.ValueText)))
        {
            if (LoopOf(name, mayCallNothing) is not { } loop) continue;
            if (!loops.TryGetValue(loop, out var uses)) loops[loop] = uses = [];
            uses.Add(name);
        }

        return loops;
    }

    private HeldPlaces? Hold(StatementSyntax loop, List<SimpleNameSyntax> names)
    {
        // One for all loops of a file: each binds a method once.
        if (!_models.TryGetValue(loop.SyntaxTree, out var model)) _models[loop.SyntaxTree] = model = _compilation.GetSemanticModel(loop.SyntaxTree);
        var fields = names.Where(name => !UseRules.IsInNameof(name))
            .Select(name => (Name: name, Field: model.GetSymbolInfo(name, _cancellation).Symbol as IFieldSymbol))
            .Where(use => use.Field is not null && _fields.ContainsKey(use.Field.OriginalDefinition))
            .GroupBy(use => use.Field!, use => UseRules.Whole(use.Name), SymbolEqualityComparer.Default)
            .Where(field => CanBeHeld((IFieldSymbol)field.Key!) && field.All(use => IsPlain(use, field.Key!, model)))
            .ToList();
        if (fields.Count == 0 || _texts.IsCaptured(loop) || !_rules.CallsNothing(loop, model) || !CanDeclare(loop, model)) return null;
        var silenced = fields.Any(field => IsFollowed(field, model)) ? _nulls.Silence(loop, model) : null;
        if (silenced is null) fields.RemoveAll(field => IsFollowed(field, model));
        return fields.Count == 0 ? null : new HeldPlaces(loop.SyntaxTree, StartOfLine(loop), silenced, fields.ConvertAll(field => Held(field.Key!, [.. field], loop)));
    }

    // Nothing is said of how the use names the field, which the local does not, and no twin serves it already.
    private bool IsPlain(ExpressionSyntax use, ISymbol field, SemanticModel model) =>
        !PlainText.HasDirective(use)
        && (use is not MemberAccessExpressionSyntax access || NamesOnly(access.Expression, field.ContainingType, model))
        && !_fields[field.OriginalDefinition].Rewrites.Any(rewrite => rewrite.Tree == use.SyntaxTree && rewrite.Edits.Any(edit => use.Span.IntersectsWith(new TextSpan(edit.Start, edit.Length))));

    private bool NamesOnly(ExpressionSyntax name, ITypeSymbol type, SemanticModel model) =>
        SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(name, _cancellation).Symbol, type)
        && name.DescendantNodesAndSelf().OfType<TypeArgumentListSyntax>().SelectMany(list => list.Arguments)
            .All(argument => argument is PredefinedTypeSyntax || model.GetSymbolInfo(argument, _cancellation).Symbol is ITypeParameterSymbol);

    private bool IsFollowed(IEnumerable<ExpressionSyntax> uses, SemanticModel model) => uses.Any(use => _nulls.Has(use, model));

    private HeldPlace Held(ISymbol field, IReadOnlyList<ExpressionSyntax> uses, StatementSyntax loop)
    {
        var name = NameOf(field, loop);
        return new HeldPlace(name, PlainText.Of(uses[0]), [.. uses.Select(use => Renamed(use, name))]);
    }

    // The outermost, so that what is inside another finds the place once for all turns of both.
    private static StatementSyntax? LoopOf(SimpleNameSyntax name, Dictionary<StatementSyntax, bool> mayCallNothing) =>
        name.Ancestors().TakeWhile(node => node is not (MemberDeclarationSyntax or AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax))
            .Where(LoopRules.IsLoop).Cast<StatementSyntax>().LastOrDefault(loop => IsAlone(loop) && !IsInLambda(loop) && MayCallNothing(loop, mayCallNothing));

    // A lambda is part of a statement, whose lines in the debugger would grow with those inserted.
    private static bool IsInLambda(SyntaxNode node) => node.Ancestors().TakeWhile(outer => outer is not MemberDeclarationSyntax).Any(outer => outer is AnonymousFunctionExpressionSyntax);

    // A loop with many names is walked once.
    private static bool MayCallNothing(StatementSyntax loop, Dictionary<StatementSyntax, bool> known) =>
        known.TryGetValue(loop, out var may) ? may : known[loop] = LoopRules.MayCallNothing(loop);

    // First on its line and a statement of a block: then a declaration can stand before it.
    private static bool IsAlone(StatementSyntax loop) =>
        loop.Parent is BlockSyntax
        && string.IsNullOrWhiteSpace(loop.SyntaxTree.GetText().ToString(TextSpan.FromBounds(StartOfLine(loop), loop.SpanStart)));

    private static int StartOfLine(StatementSyntax loop) => loop.SyntaxTree.GetText().Lines.GetLineFromPosition(loop.SpanStart).Start;

    // Of what cannot be reached the compiler names the first statement; and the user may have a type of his own called var.
    // Before C# 13 no iterator and no method that awaits can have locals that refer.
    private bool CanDeclare(StatementSyntax loop, SemanticModel model) =>
        model.GetEnclosingSymbol(loop.SpanStart, _cancellation) is IMethodSymbol { IsAsync: false }
        && !(loop.FirstAncestorOrSelf<MemberDeclarationSyntax>() is { } member && _diagnostics.Of(member, model).Contains("CS0162"))
        && model.LookupNamespacesAndTypes(loop.SpanStart, name: "var").IsEmpty
        && loop.Ancestors().FirstOrDefault(node => node is MemberDeclarationSyntax or LocalFunctionStatementSyntax or AccessorDeclarationSyntax) is { } function
        && !function.DescendantNodes(node => node == function || node is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax)).Any(node => node is YieldStatementSyntax);

    private bool CanBeHeld(IFieldSymbol field) =>
        field is { IsReadOnly: false, IsVolatile: false, AssociatedSymbol: null, Type: not (IPointerTypeSymbol or IFunctionPointerTypeSymbol or IDynamicTypeSymbol or IErrorTypeSymbol) }
        && field.GetAttributes().All(attribute => Recogniser.IsThreadStaticAttribute(attribute.AttributeClass))
        && !_rules.HasEarlyCode(field.ContainingType)
        && !Containing(field).Any(type => type.GetAttributes().Any(attribute => AttributeTexts.Warns(attribute.AttributeClass)));

    private static IEnumerable<INamedTypeSymbol> Containing(IFieldSymbol field)
    {
        for (var type = field.ContainingType; type is not null; type = type.ContainingType) yield return type;
    }

    // None that the member speaks of.
    private string NameOf(ISymbol field, StatementSyntax loop)
    {
        var member = (SyntaxNode?)loop.FirstAncestorOrSelf<MemberDeclarationSyntax>(member => member is not GlobalStatementSyntax) ?? loop.SyntaxTree.GetRoot(_cancellation);
        if (!_names.TryGetValue(member, out var taken)) _names[member] = taken = [.. member.DescendantTokens().Where(token => token.IsKind(SyntaxKind.IdentifierToken)).Select(token => token.ValueText)];
        return Enumerable.Range(1, int.MaxValue).Select(number => field.Name + "__place" + (number == 1 ? "" : number.ToString(CultureInfo.InvariantCulture))).First(taken.Add);
    }

    // What the name stood on keeps its lines.
    private static SourceEdit Renamed(ExpressionSyntax use, string name) =>
        new(use.SpanStart, use.Span.Length, name + string.Concat(use.ToString().Where(letter => letter is '\n' or '\r' or '\u0085' or '\u2028' or '\u2029')));
}
