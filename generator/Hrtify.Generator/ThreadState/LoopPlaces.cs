using System.Collections.Generic;
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
internal sealed class LoopPlaces(Compilation compilation, CancellationToken cancellation)
{
    private readonly Dictionary<StatementSyntax, bool> _mayCallNothing = [];
    private readonly Dictionary<StatementSyntax, List<SimpleNameSyntax>> _seen = [];
    private readonly Dictionary<(SyntaxNode Member, string Name), int> _names = [];
    private readonly LoopRules _rules = new(compilation, cancellation);
    private readonly CallerTexts _texts = new(compilation, cancellation);

    /// <summary>Takes in a name that may mean a thread-static.</summary>
    internal void Add(SimpleNameSyntax name)
    {
        if (LoopOf(name) is not { } loop) return;
        if (!_seen.TryGetValue(loop, out var names)) _seen[loop] = names = [];
        names.Add(name);
    }

    /// <summary>The places that the loops seen hold, of the fields that are converted.</summary>
    /// <param name="isRenamed">Whether the uses of a field in a member have been given another name already.</param>
    internal IReadOnlyList<HeldPlaces> Plan(IReadOnlyCollection<ISymbol> converted, System.Func<SyntaxNode, ISymbol, bool> isRenamed)
    {
        return [.. _seen.Select(loop => Hold(loop.Key, loop.Value, converted, isRenamed)).OfType<HeldPlaces>()];
    }

    private HeldPlaces? Hold(StatementSyntax loop, List<SimpleNameSyntax> names, IReadOnlyCollection<ISymbol> converted, System.Func<SyntaxNode, ISymbol, bool> isRenamed)
    {
        var model = compilation.GetSemanticModel(loop.SyntaxTree);
        var fields = names.Where(name => !UseRules.IsInNameof(name))
            .Select(name => (Name: name, Field: model.GetSymbolInfo(name, cancellation).Symbol as IFieldSymbol))
            .Where(use => use.Field is not null && converted.Contains(use.Field.OriginalDefinition, SymbolEqualityComparer.Default))
            .GroupBy(use => use.Field!, use => UseRules.Whole(use.Name), SymbolEqualityComparer.Default)
            .Where(field => CanBeHeld((IFieldSymbol)field.Key!) && !isRenamed(loop, field.Key!.OriginalDefinition) && !field.Any(PlainText.HasDirective))
            .ToList();
        if (fields.Count == 0 || _texts.IsCaptured(loop) || !CanDeclare(loop, model) || !_rules.CallsNothing(loop, model)) return null;
        var silenced = fields.Any(field => IsFollowed(field, model)) ? FollowedNulls.Silence(loop, model, cancellation) : null;
        if (silenced is null) fields.RemoveAll(field => IsFollowed(field, model));
        return fields.Count == 0 ? null : new HeldPlaces(loop.SyntaxTree, StartOfLine(loop), silenced, fields.ConvertAll(field => Held(field.Key!, [.. field], loop)));
    }

    private bool IsFollowed(IEnumerable<ExpressionSyntax> uses, SemanticModel model) => uses.Any(use => FollowedNulls.Has(use, model, cancellation));

    private HeldPlace Held(ISymbol field, IReadOnlyList<ExpressionSyntax> uses, StatementSyntax loop)
    {
        var name = NameOf(field, loop);
        return new HeldPlace(name, PlainText.Of(uses[0]), [.. uses.Select(use => Renamed(use, name))]);
    }

    // The outermost, so that what is inside another finds the place once for all turns of both.
    private StatementSyntax? LoopOf(SimpleNameSyntax name) =>
        name.Ancestors().TakeWhile(node => node is not (MemberDeclarationSyntax or AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax))
            .Where(LoopRules.IsLoop).Cast<StatementSyntax>().LastOrDefault(loop => IsAlone(loop) && !IsInLambda(loop) && MayCallNothing(loop));

    // A lambda is part of a statement, whose lines in the debugger would grow with those inserted.
    private static bool IsInLambda(SyntaxNode node) => node.Ancestors().TakeWhile(outer => outer is not MemberDeclarationSyntax).Any(outer => outer is AnonymousFunctionExpressionSyntax);

    private bool MayCallNothing(StatementSyntax loop) =>
        _mayCallNothing.TryGetValue(loop, out var known) ? known : _mayCallNothing[loop] = LoopRules.MayCallNothing(loop);

    // First on its line and a statement of a block: then a declaration can stand before it.
    private static bool IsAlone(StatementSyntax loop) =>
        loop.Parent is BlockSyntax
        && string.IsNullOrWhiteSpace(loop.SyntaxTree.GetText().ToString(TextSpan.FromBounds(StartOfLine(loop), loop.SpanStart)));

    private static int StartOfLine(StatementSyntax loop) => loop.SyntaxTree.GetText().Lines.GetLineFromPosition(loop.SpanStart).Start;

    // Before C# 13 no iterator and no method that awaits can have locals that refer.
    private bool CanDeclare(StatementSyntax loop, SemanticModel model) =>
        model.GetEnclosingSymbol(loop.SpanStart, cancellation) is IMethodSymbol { IsAsync: false }
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

    private string NameOf(ISymbol field, StatementSyntax loop)
    {
        var name = field.Name + "__place";
        while (compilation.SyntaxTrees.Any(tree => tree.GetText(cancellation).ToString().Contains(name))) name += "_";
        var key = ((SyntaxNode?)loop.FirstAncestorOrSelf<MemberDeclarationSyntax>() ?? loop, name);
        _names[key] = _names.TryGetValue(key, out var used) ? used + 1 : 1;
        return _names[key] == 1 ? name : name + _names[key];
    }

    // What the name stood on keeps its lines.
    private static SourceEdit Renamed(ExpressionSyntax use, string name) =>
        new(use.SpanStart, use.Span.Length, name + string.Concat(use.ToString().Where(letter => letter is '\n' or '\r')));
}
