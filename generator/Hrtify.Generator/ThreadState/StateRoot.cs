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
    internal static StateRoot Of(Compilation compilation) =>
        compilation.GetTypeByMetadataName("Hrtify.Contexts.CorePlace") is null ? StateRoot.Reference : StateRoot.Place;
}
