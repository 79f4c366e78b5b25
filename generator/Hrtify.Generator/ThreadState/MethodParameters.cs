using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Hrtify.Generator.ThreadState;

/// <summary>Type parameters of methods, by which a use names a closed type: what stands beside the method has to have them itself.</summary>
internal static class MethodParameters
{
    /// <summary>Those of the type, and those that these are bound to.</summary>
    internal static IReadOnlyList<ITypeParameterSymbol> Of(ITypeSymbol type)
    {
        var found = new List<ITypeParameterSymbol>();
        Add(type, found);
        return found;
    }

    /// <summary><c> where T : class, new()</c>; empty if nothing is asked of it.</summary>
    internal static string Constraints(ITypeParameterSymbol parameter, Func<ITypeSymbol, string> written)
    {
        List<string> all = [.. Kind(parameter), .. parameter.ConstraintTypes.Select(written)];
        if (parameter.HasConstructorConstraint) all.Add("new()");
        if (parameter.AllowsRefLikeType) all.Add("allows ref struct");
        return all.Count == 0 ? "" : " where " + PassedLater.Written(parameter.Name) + " : " + string.Join(", ", all);
    }

    private static IEnumerable<string> Kind(ITypeParameterSymbol parameter)
    {
        if (parameter.HasUnmanagedTypeConstraint) return ["unmanaged"];
        if (parameter.HasValueTypeConstraint) return ["struct"];
        if (parameter.HasReferenceTypeConstraint) return [parameter.ReferenceTypeConstraintNullableAnnotation == NullableAnnotation.Annotated ? "class?" : "class"];
        return parameter.HasNotNullConstraint ? ["notnull"] : [];
    }

    private static void Add(ITypeSymbol type, List<ITypeParameterSymbol> found)
    {
        switch (type)
        {
            case ITypeParameterSymbol { TypeParameterKind: TypeParameterKind.Method } parameter when !found.Contains(parameter, SymbolEqualityComparer.Default):
                found.Add(parameter);
                foreach (var bound in parameter.ConstraintTypes) Add(bound, found);
                break;
            case IArrayTypeSymbol array:
                Add(array.ElementType, found);
                break;
            case INamedTypeSymbol named:
                foreach (var argument in named.TypeArguments) Add(argument, found);
                if (named.ContainingType is { } outer) Add(outer, found);
                break;
        }
    }
}
