using System.Collections.Generic;
using System.Linq;
using Hrtify.Generator.Sources;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Hrtify.Generator.ThreadState;

/// <summary>What a reference is used for.</summary>
internal static class Touching
{
    internal static TouchKind KindOf(IOperation reference) => reference.Parent switch
    {
        _ when reference is IInvocationOperation { TargetMethod: var twin } => TwinUses.ReferenceIn(twin, reference) is { } inside ? KindOf(inside) : TouchKind.Read,
        ISimpleAssignmentOperation assignment when assignment.Target == reference => IsMadeWhereThereIsNone(reference) ? TouchKind.Fill : TouchKind.Write,
        ICoalesceAssignmentOperation assignment when assignment.Target == reference => TouchKind.Fill,
        ICompoundAssignmentOperation assignment when assignment.Target == reference => TouchKind.Change,
        IIncrementOrDecrementOperation => TouchKind.Change,
        IArgumentOperation { Parameter.RefKind: RefKind.Out } => TouchKind.Write,
        IArgumentOperation { Parameter.RefKind: RefKind.Ref, Parent: IInvocationOperation { TargetMethod.ContainingType: { Name: "LazyInitializer", ContainingNamespace.Name: "Threading" } } } => TouchKind.Fill,
        IArgumentOperation { Parameter.RefKind: RefKind.Ref } => TouchKind.Change,
        ITupleOperation tuple when IsTarget(tuple) => TouchKind.Write,
        // ref var place = ref t_n: what is done by that name is done to the state.
        IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol: { IsRef: true } place } } => KindBy(place, reference),
        // t_place.Line = 3: a part of it is written.
        _ when PartOf(reference) is { } part => KindOf(part),
        _ => IsPutAway(reference) ? TouchKind.Save : IsAskedWhetherThereIsOne(reference) ? TouchKind.Fill : TouchKind.Read,
    };

    /// <summary>Of "t_place.Line" the whole: of a struct a part is a part of the state.</summary>
    internal static IOperation PlaceOf(IOperation reference) => PartOf(reference) is { } part ? PlaceOf(part) : reference;

    private static IFieldReferenceOperation? PartOf(IOperation reference) =>
        reference.Parent is IFieldReferenceOperation { Field.IsStatic: false } part && part.Instance == reference && reference.Type is { IsValueType: true } ? part : null;

    /// <summary>The accessors that a use of a property calls.</summary>
    internal static IEnumerable<IMethodSymbol> AccessorsOf(IPropertyReferenceOperation property)
    {
        var kind = property.Property.RefKind == RefKind.None ? KindOf(property) : TouchKind.Read;
        return new[] { kind == TouchKind.Write ? null : property.Property.GetMethod, kind == TouchKind.Read ? null : property.Property.SetMethod }.OfType<IMethodSymbol>();
    }

    private static TouchKind KindBy(ILocalSymbol place, IOperation within)
    {
        var kinds = OperationTree.OfBody(within).OfType<ILocalReferenceOperation>().Where(use => SymbolEqualityComparer.Default.Equals(use.Local, place)).Select(KindOf).Distinct().ToList();
        return kinds.Count switch
        {
            0 => TouchKind.Read,
            1 => kinds[0],
            _ => TouchKind.Change,
        };
    }

    // if (t_buffer == null) t_buffer = new(), or: var kept = t_kept; t_kept = null; return kept ?? new(). A body that asks first
    // whether there is one copes with there being none.
    private static bool IsMadeWhereThereIsNone(IOperation reference)
    {
        if (BoundState.Of(reference) is not { } state || reference.Type is { IsValueType: true, OriginalDefinition.SpecialType: not SpecialType.System_Nullable_T }) return false;
        var isForgotten = reference.Parent is ISimpleAssignmentOperation assignment && IsNull(assignment.Value);
        return OperationTree.OfBody(reference).Any(test => (isForgotten || test.Syntax.SpanStart <= reference.Syntax.SpanStart) && AskedOf(test).Any(asked => IsOf(asked, state)));
    }

    // The question itself, in a body that makes one where there is none.
    private static bool IsAskedWhetherThereIsOne(IOperation reference)
    {
        if (BoundState.Of(reference) is not { } state || !Writes(reference, state).Any(write => IsMadeWhereThereIsNone(write.Target))) return false;
        var value = reference;
        while (value.Parent is IConversionOperation or IParenthesizedOperation) value = value.Parent;
        return value.Parent switch
        {
            IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol: var local } } =>
                OperationTree.OfBody(reference).Any(test => AskedOf(test).Any(asked => asked is ILocalReferenceOperation use && SymbolEqualityComparer.Default.Equals(use.Local, local))),
            { } test => AskedOf(test).Contains(reference),
            null => false,
        };
    }

    // What a test for null asks about.
    private static IEnumerable<IOperation> AskedOf(IOperation test) => test switch
    {
        IIsPatternOperation pattern => [Bare(pattern.Value)],
        ICoalesceOperation coalesce => [Bare(coalesce.Value)],
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals } equality when IsNull(equality.LeftOperand) || IsNull(equality.RightOperand) => [Bare(equality.LeftOperand), Bare(equality.RightOperand)],
        _ => [],
    };

    private static IOperation Bare(IOperation value) => value switch
    {
        IConversionOperation conversion => Bare(conversion.Operand),
        IParenthesizedOperation parenthesized => Bare(parenthesized.Operand),
        _ => value,
    };

    private static bool IsNull(IOperation value) => value is { ConstantValue: { HasValue: true, Value: null } };

    private static bool IsOf(IOperation asked, ISymbol state) => asked switch
    {
        ILocalReferenceOperation { Local: var local } => OperationTree.OfBody(asked).Any(operation => operation is IVariableDeclaratorOperation { Initializer.Value: { } value } declarator
            && SymbolEqualityComparer.Default.Equals(declarator.Symbol, local) && value.DescendantsAndSelf().Any(part => SymbolEqualityComparer.Default.Equals(BoundState.Of(part), state))),
        _ => SymbolEqualityComparer.Default.Equals(BoundState.Of(asked), state),
    };

    // Into a local that is put back, or a member of what Dispose puts back.
    private static bool IsPutAway(IOperation reference)
    {
        if (BoundState.Of(reference) is not { } state) return false;
        switch (reference.Parent)
        {
            case IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol: var local } }:
                return IsPutBack(local);
            case ISimpleAssignmentOperation { Target: ILocalReferenceOperation { Local: var local } } assignment when assignment.Value == reference:
                return IsPutBack(local);
            case ISimpleAssignmentOperation { Target: IMemberReferenceOperation { Member: IFieldSymbol or IPropertySymbol } member } assignment when assignment.Value == reference:
                return member.Member.ContainingType.GetMembers("Dispose").Length > 0 && Writes(reference, state).Any();
            default:
                return false;
        }

        bool IsPutBack(ILocalSymbol local) => Writes(reference, state).Any(written => written.Value is ILocalReferenceOperation back && SymbolEqualityComparer.Default.Equals(back.Local, local));
    }

    private static IEnumerable<ISimpleAssignmentOperation> Writes(IOperation within, ISymbol state) =>
        OperationTree.OfBody(within).OfType<ISimpleAssignmentOperation>().Where(assignment => SymbolEqualityComparer.Default.Equals(BoundState.Of(assignment.Target), state));

    private static bool IsTarget(ITupleOperation tuple) => tuple.Parent switch
    {
        IDeconstructionAssignmentOperation deconstruction => deconstruction.Target == tuple,
        ITupleOperation outer => IsTarget(outer),
        _ => false,
    };
}
