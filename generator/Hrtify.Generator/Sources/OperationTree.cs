using Microsoft.CodeAnalysis;

namespace Hrtify.Generator.Sources;

/// <summary>Ways in the tree of operations.</summary>
internal static class OperationTree
{
    /// <summary>The whole code that an operation is part of: a member's body, or an initializer.</summary>
    internal static IOperation RootOf(IOperation operation)
    {
        while (operation.Parent is { } parent) operation = parent;
        return operation;
    }
}
