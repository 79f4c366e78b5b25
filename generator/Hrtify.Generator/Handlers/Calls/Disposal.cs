using System.Linq;
using Microsoft.CodeAnalysis;

namespace Hrtify.Generator.Handlers.Calls;

/// <summary>What <c>using</c> calls.</summary>
internal static class Disposal
{
    internal static IMethodSymbol? MethodOf(ITypeSymbol type)
    {
        for (var at = type; at is not null; at = at.BaseType)
            if (at.GetMembers().OfType<IMethodSymbol>().FirstOrDefault(method => method is { Name: "Dispose" or "DisposeAsync", Parameters.IsEmpty: true, IsStatic: false }) is { } own) return own;
        return type.AllInterfaces.FirstOrDefault(@interface => @interface.SpecialType == SpecialType.System_IDisposable || @interface is { Name: "IAsyncDisposable", ContainingNamespace.Name: "System" })
            ?.GetMembers().OfType<IMethodSymbol>().FirstOrDefault();
    }
}
