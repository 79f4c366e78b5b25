using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

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

    /// <summary>The operations of the body that an operation stands in: of a lambda or local function, those of it alone, and not those of others within.</summary>
    internal static IEnumerable<IOperation> OfBody(IOperation operation)
    {
        var body = operation;
        while (body.Parent is { } parent && !IsFunction(body)) body = parent;
        var open = new Stack<IOperation>(body.ChildOperations.Reverse());
        while (open.Count > 0)
        {
            var part = open.Pop();
            yield return part;
            if (IsFunction(part)) continue;
            foreach (var inner in part.ChildOperations.Reverse()) open.Push(inner);
        }
    }

    private static bool IsFunction(IOperation operation) => operation is IAnonymousFunctionOperation or ILocalFunctionOperation;
}
