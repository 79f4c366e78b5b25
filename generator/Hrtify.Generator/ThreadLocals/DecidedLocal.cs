using System.Collections.Generic;
using Hrtify.Generator.ThreadState;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Hrtify.Generator.ThreadLocals;

/// <summary>A place where a <c>ThreadLocal&lt;T&gt;</c> is made, and what was decided of it.</summary>
/// <param name="Name">The name of what holds it first, for messages.</param>
/// <param name="Where">The place of that name.</param>
/// <param name="Refusal">Why it stays what it is, or null.</param>
internal sealed record DecidedLocal(string Name, Location Where, Refusal? Refusal)
{
    public bool Converted => Refusal is null;
}

/// <summary>What was decided of all the program's thread-locals.</summary>
/// <param name="Mentions">The names of the type that become those of <c>CoreLocal</c>.</param>
internal sealed record LocalDecision(IReadOnlyList<DecidedLocal> Locals, IReadOnlyList<NameSyntax> Mentions)
{
    internal static readonly LocalDecision None = new([], []);
}
