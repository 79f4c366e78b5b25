using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Hrtify.Generator.ThreadState;

/// <summary>State that flows with the work, in an <c>AsyncLocal</c>: it is where an ExecutionContext brings it, and nowhere else.</summary>
internal static class FlowState
{
    /// <summary>The member that holds the AsyncLocal whose value is asked for, or null.</summary>
    internal static ISymbol? Of(IOperation reference) =>
        reference is IPropertyReferenceOperation { Property: { Name: "Value" } value, Instance: IMemberReferenceOperation { Member: IFieldSymbol or IPropertySymbol } holder } && IsAsyncLocal(value.ContainingType)
            ? holder.Member.OriginalDefinition
            : null;

    /// <summary>Whether the member holds one.</summary>
    internal static bool Is(ISymbol member) => (member is IFieldSymbol field ? field.Type : (member as IPropertySymbol)?.Type) is INamedTypeSymbol type && IsAsyncLocal(type);

    private static bool IsAsyncLocal(INamedTypeSymbol type) =>
        type.Arity == 1 && ThreadingType.Is(type, "AsyncLocal");
}
