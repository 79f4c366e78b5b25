using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

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
    internal sealed record Method(IMethodSymbol Symbol, Dispatch Dispatch, ITypeSymbol? Receiver) : Called
    {
        /// <summary>The very method that is named.</summary>
        internal static Method Exactly(IMethodSymbol method) => new(method, Dispatch.Exact, null);

        /// <summary>The method as it is called on a receiver.</summary>
        internal static Method On(IOperation? receiver, IMethodSymbol method) =>
            receiver?.Syntax is BaseExpressionSyntax ? new(method, Dispatch.Exact, receiver.Type) : On(receiver?.Type, method);

        /// <summary>The method as it is called on something of a type.</summary>
        internal static Method On(ITypeSymbol? receiver, IMethodSymbol method) =>
            new(method, method.IsVirtual || method.IsAbstract || method.IsOverride ? Dispatch.Virtual : Dispatch.Exact, receiver);
    }

    /// <summary>What a local, parameter, field, property or event holds, or a method returns.</summary>
    internal sealed record Held(ISymbol Place) : Called;
}
