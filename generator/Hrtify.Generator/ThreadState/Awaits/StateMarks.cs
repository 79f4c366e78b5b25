using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Hrtify.Generator.ThreadState.Awaits;

/// <summary>
/// Where a member uses thread-bound state. What a use is for stands in the code as it is written: in a flow an assignment
/// may be taken apart. There the marks are found again by their syntax.
/// </summary>
internal sealed class StateMarks
{
    private readonly ILookup<SyntaxNode, (AwaitMark Mark, OperationKind At)> _marks;

    internal StateMarks(IOperation member) => _marks = member.DescendantsAndSelf().SelectMany(MarksOf).ToLookup(found => found.Syntax, found => (found.Mark, found.At));

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

    private static string Word(TouchKind kind) => kind switch
    {
        TouchKind.Read => "read",
        TouchKind.Write => "written",
        TouchKind.Change => "changed",
        TouchKind.Fill => "filled",
        TouchKind.Save => "saved",
        _ => throw new System.ArgumentOutOfRangeException(nameof(kind), kind, null),
    };
}
