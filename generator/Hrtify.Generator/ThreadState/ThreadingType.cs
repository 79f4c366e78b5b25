using Microsoft.CodeAnalysis;

namespace Hrtify.Generator.ThreadState;

/// <summary>Types of the framework that are about threads.</summary>
internal static class ThreadingType
{
    /// <summary>Whether the type lies in <c>System.Threading</c>.</summary>
    internal static bool Is(ITypeSymbol? type) =>
        type is { ContainingNamespace: { Name: "Threading", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } } };

    /// <summary>Whether it is the one of that name.</summary>
    internal static bool Is(ITypeSymbol? type, string name) => type?.Name == name && Is(type);
}
