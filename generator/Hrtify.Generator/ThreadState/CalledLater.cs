using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Hrtify.Generator.Sources;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Hrtify.Generator.ThreadState;

/// <summary>
/// Rewrites a call on a struct in a core-local that awaits in an argument: <c>t_x.Add(await F())</c>. The compiler looks
/// for a static field's place after the await (CONVERSION.md, section 1), and so must what takes its place.
/// </summary>
internal static class CalledLater
{
    /// <summary>
    /// An extension becomes a call of its static method, the receiver last: <c>Ext.Add(k: await F(), s: ref t_x)</c>.
    /// </summary>
    /// <returns>Null where the call cannot be written so.</returns>
    internal static UseRewrite? PlanExtension(Use.Called use, IMethodSymbol method, CancellationToken cancellation)
    {
        if (method.ReducedFrom is not { IsStatic: true } full || PlainText.HasDirective(use.Access)) return null;
        cancellation.ThrowIfCancellationRequested();
        var arguments = use.Call.ArgumentList.Arguments;
        var receiver = full.Parameters[0];
        var edits = new List<SourceEdit>();
        var type = full.ContainingType.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);
        if (PlainText.HasLineBreak(use.Access)) return null;
        edits.Add(new SourceEdit(use.Access.SpanStart, use.Access.Span.Length, type + "." + use.Access.Name));
        for (var i = 0; i < arguments.Count; i++)
        {
            if (PassedLater.NameOf(arguments[i], i, method.Parameters) is not { } name) return null;
            if (arguments[i].NameColon is null) edits.Add(new SourceEdit(arguments[i].SpanStart, 0, name + ": "));
        }

        var passed = receiver.RefKind switch
        {
            RefKind.Ref => "ref ",
            RefKind.In or RefKind.RefReadOnlyParameter => "in ",
            _ => null,
        };
        if (passed is null) return null;
        edits.Add(new SourceEdit(arguments[arguments.Count - 1].Span.End, 0, ", " + PassedLater.Written(receiver.Name) + ": " + passed + use.Access.Expression));
        return new UseRewrite(use.Call.SyntaxTree, edits);
    }

    /// <summary>A method of the struct's own is called by a twin.</summary>
    /// <param name="type">The struct's type as it is seen from the twin's home.</param>
    /// <returns>Null where such a method cannot be written.</returns>
    internal static CallTwin? PlanMethod(Use.Called use, IMethodSymbol called, ITypeSymbol type, TwinHome home, Compilation compilation)
    {
        if (Declared(called, type) is not { IsGenericMethod: false, IsStatic: false, ReturnsByRef: false, ReturnsByRefReadonly: false } method) return null;
        if (use.Call.ArgumentList.Arguments.Count != method.Parameters.Length) return null;
        if (method.Parameters.Any(parameter => parameter.IsParams || parameter.RefKind is not (RefKind.None or RefKind.In) || !IsNameable(parameter.Type))) return null;
        if ((!method.ReturnsVoid && !IsNameable(method.ReturnType)) || !compilation.IsSymbolAccessibleWithin(method, home.Owner)) return null;
        return new CallTwin(
            "",
            method.Name,
            string.Concat(use.Path.Select(name => "." + name)),
            home.Written(method.ReturnType),
            string.Join(", ", method.Parameters.Select(parameter => (parameter.RefKind == RefKind.In ? "in " : "") + home.Written(parameter.Type) + " " + PassedLater.Written(parameter.Name))),
            string.Join(", ", method.Parameters.Select(parameter => PassedLater.Written(parameter.Name))));

        bool IsNameable(ITypeSymbol named) =>
            named is not { IsAnonymousType: true } && named.TypeKind is not (TypeKind.Pointer or TypeKind.FunctionPointer) && home.CanName(named);
    }

    private static IMethodSymbol? Declared(IMethodSymbol called, ITypeSymbol type)
    {
        for (var at = type; at is not null; at = at.BaseType)
            if (at.GetMembers(called.Name).OfType<IMethodSymbol>().FirstOrDefault(method => SymbolEqualityComparer.Default.Equals(method.OriginalDefinition, called.OriginalDefinition)) is { } found)
                return found;
        return null;
    }
}
