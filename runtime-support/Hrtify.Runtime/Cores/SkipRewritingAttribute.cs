using System;

namespace Microsoft.Coyote.Rewriting;

/// <summary>Tells Coyote, by its name, to pass a type by: its rewriter fails at an accessor, which is a method without a body.</summary>
/// <param name="reason">Why.</param>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class SkipRewritingAttribute(string reason) : Attribute
{
    /// <summary>Why.</summary>
    public string Reason { get; } = reason;
}
