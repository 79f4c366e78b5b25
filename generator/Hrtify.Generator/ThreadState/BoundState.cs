using Hrtify.Generator.ThreadLocals;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Hrtify.Generator.ThreadState;

/// <summary>
/// Which references are to thread-bound state: what another thread has a value of its own for. A core-local is, for without
/// a context of the work it is the thread's; so a rule says the same of the originals and of a converted build's copies.
/// </summary>
internal static class BoundState
{
    /// <summary>The state that a reference is to, or null. Of a <c>ThreadLocal</c> it is the member that holds it, where its value is asked for.</summary>
    internal static ISymbol? Of(IOperation reference) => Of(reference, StateAccessors.Depth);

    /// <param name="depth">Through how many properties that give each other it looks.</param>
    internal static ISymbol? Of(IOperation reference, int depth) => reference switch
    {
        IFieldReferenceOperation { Field: { IsStatic: true } field } => Recogniser.IsThreadStatic(field) ? field.OriginalDefinition : null,
        IPropertyReferenceOperation { Property: { IsStatic: true } property } when CoreLocals.IsCoreLocal(property) => property.OriginalDefinition,
        IPropertyReferenceOperation { Property: { IsStatic: true } property } when Recogniser.IsHiddenThreadStatic(property) || CoreLocals.IsMarked(property) => property.OriginalDefinition,
        IPropertyReferenceOperation { Property: { Name: "Value" } value, Instance: IMemberReferenceOperation { Member: IFieldSymbol or IPropertySymbol } holder } =>
            // Of another object's it is not known which object that is.
            IsLocal(value.ContainingType) && holder.Instance is null or IInstanceReferenceOperation ? holder.Member.OriginalDefinition : null,
        IPropertyReferenceOperation { Property: { RefKind: RefKind.None } property } =>
            TwinUses.ReferenceIn(property, reference) is { } inside ? Of(inside) : reference.SemanticModel is { } model ? StateAccessors.Behind(property, model.Compilation, depth) : null,
        IInvocationOperation { TargetMethod: { MethodKind: MethodKind.Ordinary } twin } => TwinUses.ReferenceIn(twin, reference) is { } inside ? Of(inside) : null,
        _ => null,
    };

    private static bool IsLocal(INamedTypeSymbol type) =>
        LocalType.Is(type) || type is { Name: "CoreLocal", Arity: 1, ContainingNamespace: { Name: "Hrtify", ContainingNamespace.IsGlobalNamespace: true } };
}
