using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Hrtify.Generator.ThreadState;

/// <summary>Core-locals that are there already: by symbol, in whatever assembly.</summary>
internal static class CoreLocals
{
    private const string Runtime = "Hrtify.Runtime";

    internal static bool IsCoreLocal(ISymbol? symbol) =>
        symbol is IPropertySymbol { IsStatic: true, RefKind: not RefKind.None } property && IsMarked(property);

    /// <summary>The attribute as the conversion writes it, with its full name; nobody else does.</summary>
    internal const string Written = "global::Hrtify.CoreLocal";

    /// <summary>Whether the conversion wrote the attribute: a property in a field's place, or one whose hidden field became core-local.</summary>
    internal static bool IsWritten(PropertyDeclarationSyntax property) => property.AttributeLists.SelectMany(list => list.Attributes).Any(attribute => attribute.Name.ToString() == Written);

    /// <summary>Whether the property has the attribute, with effect or without.</summary>
    internal static bool IsMarked(IPropertySymbol property) => property.GetAttributes().Any(IsCoreLocalAttribute);

    /// <summary>One that another assembly declares: of its uses alone this compilation decides.</summary>
    internal static bool IsForeign(ISymbol? symbol, Compilation compilation) =>
        symbol is not null && !SymbolEqualityComparer.Default.Equals(symbol.ContainingAssembly, compilation.Assembly) && IsCoreLocal(symbol);

    /// <summary>The names of all that referenced assemblies declare; only assemblies that use the runtime are walked.</summary>
    internal static HashSet<string> ForeignNames(Compilation compilation, CancellationToken cancellation)
    {
        var names = new HashSet<string>();
        foreach (var assembly in compilation.SourceModule.ReferencedAssemblySymbols.Where(UsesRuntime)) AddNames(assembly.GlobalNamespace, names, cancellation);
        return names;
    }

    private static bool UsesRuntime(IAssemblySymbol assembly) =>
        assembly.Modules.Any(module => module.ReferencedAssemblies.Any(referenced => referenced.Name == Runtime));

    private static void AddNames(INamespaceOrTypeSymbol within, HashSet<string> names, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        foreach (var member in within.GetMembers())
            switch (member)
            {
                case INamespaceOrTypeSymbol inner when inner is INamespaceSymbol or { DeclaredAccessibility: not Accessibility.Private }:
                    AddNames(inner, names, cancellation);
                    break;
                case IPropertySymbol { DeclaredAccessibility: not Accessibility.Private } when !names.Contains(member.Name) && IsCoreLocal(member):
                    names.Add(member.Name);
                    break;
            }
    }

    private static bool IsCoreLocalAttribute(AttributeData attribute) =>
        attribute.AttributeClass is { Name: "CoreLocalAttribute", ContainingNamespace: { Name: "Hrtify", ContainingNamespace.IsGlobalNamespace: true } };
}
