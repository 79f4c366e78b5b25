using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Hrtify.Generator.ThreadState.Awaits;

/// <summary>
/// Where a member uses thread-bound state. What a use is for stands in the code as it is written: in a flow an assignment
/// may be taken apart. There the marks are found again by their syntax.
/// </summary>
internal sealed class StateMarks
{
    private readonly ILookup<SyntaxNode, (AwaitMark Mark, OperationKind At)> _marks;

    internal StateMarks(IOperation member)
    {
        var all = member.DescendantsAndSelf().SelectMany(MarksOf).ToList();
        IsEmpty = all.Count == 0;
        if (IsEmpty)
        {
            _marks = all.ToLookup(found => found.Syntax, found => (found.Mark, found.At));
            return;
        }

        var awaits = member.DescendantsAndSelf().OfType<IAwaitOperation>().Select(awaiting => awaiting.Syntax.SpanStart).OrderBy(place => place).ToList();
        _marks = all.ToLookup(found => found.Syntax, found => (found.Mark with { Effect = EffectOf(found.Mark, found.Syntax, all, awaits) }, found.At));
    }

    /// <summary>Whether the member uses none.</summary>
    internal bool IsEmpty { get; }

    // Set anew before it is used again, and before the next await: what was there before does not matter.
    private static MarkEffect EffectOf(AwaitMark mark, SyntaxNode syntax, List<(SyntaxNode Syntax, AwaitMark Mark, OperationKind At)> all, List<int> awaits)
    {
        if (mark.Effect != MarkEffect.Continues || mark.What != Word(TouchKind.Write) || syntax.DescendantNodes().Any(node => node is AwaitExpressionSyntax)) return mark.Effect;
        var next = awaits.FirstOrDefault(place => place >= syntax.Span.End);
        return all.Exists(other => SymbolEqualityComparer.Default.Equals(other.Mark.Thing, mark.Thing) && other.Mark.Where.SourceSpan.Start >= syntax.Span.End && (next == 0 || other.Mark.Where.SourceSpan.Start < next))
            ? MarkEffect.Begins
            : MarkEffect.Continues;
    }

    /// <summary>What an operation of a flow does, once its operands are evaluated.</summary>
    internal IEnumerable<AwaitMark> Of(IOperation operation) => _marks[operation.Syntax].Where(found => found.At == operation.Kind).Select(found => found.Mark);

    private static IEnumerable<(SyntaxNode Syntax, AwaitMark Mark, OperationKind At)> MarksOf(IOperation reference)
    {
        if (BoundState.Of(reference) is not { } state) yield break;
        var kind = Touching.KindOf(reference);
        // Made where there is none: whatever this thread has will do.
        var mark = new AwaitMark(state, kind == TouchKind.Fill ? MarkEffect.Begins : MarkEffect.Continues, Word(kind), reference.Syntax.GetLocation());
        var place = Touching.PlaceOf(reference);
        switch (place.Parent)
        {
            // A target is written when the value is there.
            case ISimpleAssignmentOperation assignment when assignment.Target == place:
                yield return (assignment.Syntax, mark, OperationKind.SimpleAssignment);
                break;
            case ICompoundAssignmentOperation assignment when assignment.Target == place:
                yield return (reference.Syntax, mark, reference.Kind);
                yield return (assignment.Syntax, mark with { What = Word(TouchKind.Write) }, OperationKind.CompoundAssignment);
                break;
            // Its place is looked for when the other arguments are there.
            case IArgumentOperation { Parameter.RefKind: RefKind.Ref or RefKind.Out, Parent: IInvocationOperation call }:
                yield return (call.Syntax, mark, OperationKind.Invocation);
                break;
            default:
                yield return (reference.Syntax, mark, reference.Kind);
                break;
        }
    }

    internal static string Word(TouchKind kind) => kind switch
    {
        TouchKind.Read => "read",
        TouchKind.Write => "written",
        TouchKind.Change => "changed",
        TouchKind.Fill => "filled",
        TouchKind.Save => "saved",
        _ => throw new System.ArgumentOutOfRangeException(nameof(kind), kind, null),
    };
}
