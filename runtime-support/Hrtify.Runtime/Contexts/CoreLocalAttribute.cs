using System;

namespace Hrtify;

/// <summary>
/// Marks a static, ref-returning property as core-local: every <see cref="CoreContext"/> has a value of its own, and
/// the property refers to the value of the context in which the calling thread runs.
/// </summary>
/// <remarks>
/// Written by hand it stands on a partial property, <c>[CoreLocal] static partial ref int Depth { get; }</c>, whose
/// other part the generator writes. The conversion of a <c>[ThreadStatic]</c> field puts it on the property that takes
/// the field's place.
/// </remarks>
[AttributeUsage(AttributeTargets.Property)]
public sealed class CoreLocalAttribute : Attribute
{
}
