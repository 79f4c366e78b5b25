using System.Collections.Generic;
using Microsoft.CodeAnalysis;

namespace Hrtify.Generator.Handlers.Calls;

/// <summary>A body that the handler reaches, and how: the body before it, and the call there.</summary>
/// <param name="Depth">The number of calls from the handler's own body, which has 0.</param>
internal sealed record Step(IMethodSymbol Body, Step? From, Location? Call, int Depth)
{
    /// <summary>From the handler to this body.</summary>
    internal IReadOnlyList<Step> Path()
    {
        var path = new List<Step>();
        for (var at = this; at is not null; at = at.From) path.Add(at);
        path.Reverse();
        return path;
    }
}
