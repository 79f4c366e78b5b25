using System.Collections.Immutable;
using Hrtify.Generator.ThreadState;
using Microsoft.CodeAnalysis;

namespace Hrtify.Generator.Handlers.Calls;

/// <summary>What one body does, as far as calls and thread-bound state go. A lambda or local function is a body of its own.</summary>
internal sealed record BodyFacts(ImmutableArray<Call> Calls, ImmutableArray<Flow> Flows, ImmutableArray<Touch> Touches)
{
    internal static BodyFacts None { get; } = new([], [], []);
}

/// <summary>A call of a method or delegate, with what delegates it passes.</summary>
internal sealed record Call(Called What, Location Where, ImmutableArray<PassedDelegate> Passed);

/// <summary>A delegate that is an argument.</summary>
internal sealed record PassedDelegate(IParameterSymbol Parameter, Called Value);

/// <summary>A delegate that a place is given, or a method returns.</summary>
internal sealed record Flow(ISymbol Place, Called Value);

/// <summary>A use of thread-bound state.</summary>
internal sealed record Touch(ISymbol State, TouchKind Kind, Location Where);
