using Microsoft.CodeAnalysis;

namespace Hrtify.Generator.ThreadState;

/// <summary>What a thread finds its current state by.</summary>
internal enum StateRoot
{
    /// <summary>A reference to the state object, on every runtime.</summary>
    Reference,

    /// <summary>The address of a place that the GC does not move, from .NET 8 on.</summary>
    Place,
}

/// <summary>Which root a compilation can have.</summary>
internal static class StateRoots
{
    /// <summary>The runtime that the compilation refers to decides: it has places where there can be any.</summary>
    /// <remarks>
    /// Not in a generic type: code that closed types share asks for both roots by a call, and .NET 10 answers sooner for a
    /// reference (measured: 1.06 of a thread-static against 1.11 to 1.20).
    /// </remarks>
    internal static StateRoot Of(INamedTypeSymbol type, Compilation compilation) =>
        type.IsGenericType || compilation.GetTypeByMetadataName("Hrtify.Contexts.CorePlace") is null ? StateRoot.Reference : StateRoot.Place;
}
