using Microsoft.CodeAnalysis;

namespace Hrtify.Generator.Handlers.Calls;

/// <summary>Whether the method that is named is the one that runs.</summary>
internal enum Dispatch
{
    /// <summary>It is: a static method, <c>base.M()</c>, a lambda.</summary>
    Exact,

    /// <summary>It, an override, or an implementation.</summary>
    Virtual,
}

/// <summary>What may be called: a method or lambda, or whatever a place holds.</summary>
internal abstract record Called
{
    /// <param name="Receiver">The type of what it is called on, as the code knows it.</param>
    internal sealed record Method(IMethodSymbol Symbol, Dispatch Dispatch, ITypeSymbol? Receiver) : Called;

    /// <summary>What a local, parameter, field, property or event holds, or a method returns.</summary>
    internal sealed record Held(ISymbol Place) : Called;
}
