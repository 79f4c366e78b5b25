using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Hrtify.Generator.Handlers.Calls;

/// <summary>The bodies of a compilation's methods, read when they are first asked for. May be asked by many threads.</summary>
internal sealed class Bodies(Compilation compilation)
{
    private readonly ConcurrentDictionary<IMethodSymbol, BodyFacts> _facts = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<IMethodSymbol, ImmutableArray<(IMethodSymbol Body, BodyFacts Facts)>> _inner = new(SymbolEqualityComparer.Default);

    internal Compilation Compilation => compilation;

    /// <summary>The method as bodies are kept: of a generic one the definition, of a partial one the part with the body.</summary>
    internal static IMethodSymbol KeyOf(IMethodSymbol method)
    {
        var definition = (method.ReducedFrom ?? method).OriginalDefinition;
        return definition.PartialImplementationPart ?? definition;
    }

    /// <summary>Whether the method's code is in this compilation.</summary>
    internal bool HasBody(IMethodSymbol method) =>
        SymbolEqualityComparer.Default.Equals(method.ContainingAssembly, compilation.Assembly) && !method.IsAbstract && !method.IsExtern;

    /// <summary>What a method, lambda or local function of this compilation does.</summary>
    internal BodyFacts Of(IMethodSymbol method, CancellationToken cancellation)
    {
        var key = KeyOf(method);
        if (_facts.TryGetValue(key, out var known)) return known;
        if (key.MethodKind is MethodKind.AnonymousFunction or MethodKind.LocalFunction)
        {
            // It is read with the member that holds it.
            if (MemberOf(key) is { } member) Read(member, cancellation);
            return _facts.TryGetValue(key, out var inner) ? inner : BodyFacts.None;
        }

        return HasBody(key) ? Read(key, cancellation) : BodyFacts.None;
    }

    /// <summary>The bodies of a member: itself, and the lambdas and local functions in it.</summary>
    internal IEnumerable<(IMethodSymbol Body, BodyFacts Facts)> AllOf(IMethodSymbol member, CancellationToken cancellation)
    {
        var key = KeyOf(member);
        var facts = Of(key, cancellation);
        return _inner.TryGetValue(key, out var inner) ? inner.Insert(0, (key, facts)) : [(key, facts)];
    }

    private BodyFacts Read(IMethodSymbol member, CancellationToken cancellation)
    {
        var inner = new Dictionary<IMethodSymbol, BodyFacts>(SymbolEqualityComparer.Default);
        var facts = BodyReader.Read(member, CodeOf(member, cancellation), inner, cancellation);
        if (ImplicitBase(member, cancellation) is { } call) facts = facts with { Calls = facts.Calls.Insert(0, call) };
        // First those within: who finds the member read finds them too.
        foreach (var pair in inner) _facts.TryAdd(pair.Key, pair.Value);
        if (inner.Count > 0) _inner.TryAdd(member, [.. inner.Select(pair => (pair.Key, pair.Value))]);
        return _facts.GetOrAdd(member, facts);
    }

    private IEnumerable<IOperation> CodeOf(IMethodSymbol member, CancellationToken cancellation)
    {
        foreach (var reference in member.DeclaringSyntaxReferences)
        {
            var syntax = reference.GetSyntax(cancellation);
            // A primary constructor is declared by its type.
            var code = syntax is TypeDeclarationSyntax type ? type.BaseList?.Types.OfType<PrimaryConstructorBaseTypeSyntax>().FirstOrDefault() : syntax;
            if (code is not null && OperationOf(code, cancellation) is { } operation) yield return operation;
        }

        if (member.MethodKind is not (MethodKind.Constructor or MethodKind.StaticConstructor)) yield break;
        foreach (var initializer in Initializers.RunBy(member, cancellation))
            if (OperationOf(initializer, cancellation) is { } operation) yield return operation;
    }

    // The call of the base that nobody wrote.
    private static Call? ImplicitBase(IMethodSymbol member, CancellationToken cancellation)
    {
        if (member is not { MethodKind: MethodKind.Constructor, ContainingType: { TypeKind: TypeKind.Class, BaseType: { } type } }) return null;
        var isWritten = member.DeclaringSyntaxReferences.Any(reference => reference.GetSyntax(cancellation) switch
        {
            ConstructorDeclarationSyntax constructor => constructor.Initializer is not null,
            TypeDeclarationSyntax primary => primary.BaseList?.Types.Any(@base => @base is PrimaryConstructorBaseTypeSyntax) == true,
            _ => false,
        });
        return isWritten || type.InstanceConstructors.FirstOrDefault(constructor => constructor.Parameters.All(parameter => parameter.IsOptional || parameter.IsParams)) is not { } called
            ? null
            : new Call(Called.Method.Exactly(called), member.Locations.FirstOrDefault() ?? Location.None, []);
    }

    private IOperation? OperationOf(SyntaxNode code, CancellationToken cancellation) =>
        compilation.GetSemanticModel(code.SyntaxTree).GetOperation(code, cancellation);

    /// <summary>The method, accessor or constructor around a local, a parameter, a lambda or a local function.</summary>
    internal static IMethodSymbol? MemberOf(ISymbol inner)
    {
        var at = inner.ContainingSymbol;
        while (at is IMethodSymbol { MethodKind: MethodKind.AnonymousFunction or MethodKind.LocalFunction }) at = at.ContainingSymbol;
        return at switch
        {
            IMethodSymbol method => KeyOf(method),
            // A lambda in an initializer belongs to what runs that.
            IFieldSymbol or IPropertySymbol or IEventSymbol => at.IsStatic
                ? at.ContainingType.StaticConstructors.FirstOrDefault()
                : at.ContainingType.InstanceConstructors.FirstOrDefault(),
            _ => null,
        };
    }
}
