using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Hrtify.CodeFixes.Capturing;
using Hrtify.Generator.ThreadState;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Hrtify.CodeFixes.ThreadState;

/// <summary>A collection whose keys are all the running thread, and all of its text that says so.</summary>
internal sealed class ThreadKeys
{
    // Those that ask of a key no more than equality.
    private static readonly HashSet<string> s_collections = ["Dictionary", "IDictionary", "ConcurrentDictionary", "HashSet", "ISet"];

    // What a program may do with the collection that says nothing of keys.
    private static readonly HashSet<string> s_keyless = ["Count", "Values", "Clear", "IsEmpty"];

    private readonly HashSet<ExpressionSyntax> _identities = [];
    private readonly HashSet<TypeSyntax> _keyTypes = [];
    private readonly HashSet<TypeSyntax> _localTypes = [];
    private readonly ISymbol _collection;
    private readonly ITypeSymbol _key;
    private readonly SemanticModel _model;
    private readonly CancellationToken _cancellation;

    private ThreadKeys(ISymbol collection, ITypeSymbol key, SemanticModel model, CancellationToken cancellation) => (_collection, _key, _model, _cancellation) = (collection, key, model, cancellation);

    /// <summary>Where the running thread is said.</summary>
    internal HashSet<ExpressionSyntax> Identities => _identities;

    /// <summary>Where the type of the keys stands.</summary>
    internal HashSet<TypeSyntax> KeyTypes => _keyTypes;

    /// <summary>The types of locals that hold a key.</summary>
    internal HashSet<TypeSyntax> LocalTypes => _localTypes;

    /// <summary>Of the collection that the identity is a key of; null where not all of its uses are understood.</summary>
    internal static ThreadKeys? Of(ExpressionSyntax identity, SemanticModel model, CancellationToken cancellation)
    {
        if (model.GetOperation(identity, cancellation) is not { Type: { } key } operation || !ThreadIdentity.Is(operation)) return null;
        var keyed = operation.Parent is IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator }
            ? NamesIn(MemberOf(identity), declarator.Symbol, model, cancellation).Select(CollectionOf).FirstOrDefault(found => found is not null)
            : CollectionOf(operation);
        var keys = keyed switch
        {
            IFieldReferenceOperation { Field: { DeclaredAccessibility: Accessibility.Private } field } => new ThreadKeys(field, key, model, cancellation),
            ILocalReferenceOperation { Local: { RefKind: RefKind.None } local } => new ThreadKeys(local, key, model, cancellation),
            _ => null,
        };
        return keys is not null && keys.TakeDeclaration() && keys.TakeUses() && keys._identities.Contains(identity) ? keys : null;
    }

    private bool TakeDeclaration() =>
        DeclarationOf(_collection) is VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Variables.Count: 1 } declaration } declarator
        && (declaration.Type.IsVar || TakeType(declaration.Type)) && (declarator.Initializer is null || TakeValue(declarator.Initializer.Value));

    private bool TakeUses()
    {
        var root = _collection is IFieldSymbol field ? DeclarationOf(field.ContainingType) : MemberOf(DeclarationOf(_collection)!);
        return root is not null && NamesIn(root, _collection, _model, _cancellation).All(TakeUse);
    }

    private bool TakeUse(IOperation? collection)
    {
        switch (collection?.Parent)
        {
            case IPropertyReferenceOperation { Property.IsIndexer: true, Arguments.Length: 1 } indexer:
                return TakeKey(indexer.Arguments[0].Value);
            case IInvocationOperation { Arguments.Length: > 0 } call when ThreadIdentity.IsKeyed(call.TargetMethod):
                return TakeKey(call.Arguments[0].Value) && call.Arguments.Skip(1).All(argument => IsKeyless(argument.Value));
            case IPropertyReferenceOperation { Property: { Name: var name } }:
                return s_keyless.Contains(name);
            case IInvocationOperation { TargetMethod: { Name: var name, IsStatic: false } }:
                return s_keyless.Contains(name);
            case IAssignmentOperation { Parent: IExpressionStatementOperation } assignment and (ISimpleAssignmentOperation or ICoalesceAssignmentOperation) when assignment.Target == collection:
                return assignment.Value.Syntax is ExpressionSyntax value && TakeValue(value);
            case ILockOperation:
                return true;
            default:
                return false;
        }
    }

    // The running thread, or a local that holds it and is nothing else but a key of this collection.
    private bool TakeKey(IOperation key)
    {
        if (TakeIdentity(key)) return true;
        if (key is not ILocalReferenceOperation { Local: { RefKind: RefKind.None } local }) return false;
        if (DeclarationOf(local) is not VariableDeclaratorSyntax { Initializer.Value: { } value, Parent: VariableDeclarationSyntax { Variables.Count: 1, Parent: LocalDeclarationStatementSyntax } declaration } declarator) return false;
        if (!SymbolEqualityComparer.Default.Equals(local.Type, _key) || !TakeIdentity(_model.GetOperation(value, _cancellation))) return false;
        if (!NamesIn(MemberOf(declarator), local, _model, _cancellation).All(use => SymbolEqualityComparer.Default.Equals(SymbolOf(CollectionOf(use)), _collection))) return false;
        if (!declaration.Type.IsVar) _localTypes.Add(declaration.Type);
        return true;
    }

    private bool TakeIdentity(IOperation? key)
    {
        if (key is not { Syntax: ExpressionSyntax identity } || !ThreadIdentity.Is(key) || !SymbolEqualityComparer.Default.Equals(key.Type, _key)) return false;
        _identities.Add(identity);
        return true;
    }

    // Not a factory that is given the key and looks at it.
    private static bool IsKeyless(IOperation argument) => argument switch
    {
        IDelegateCreationOperation { Target: IAnonymousFunctionOperation { Symbol.Parameters.Length: > 0, Syntax: SimpleLambdaExpressionSyntax or ParenthesizedLambdaExpressionSyntax } function } =>
            (function.Syntax as ParenthesizedLambdaExpressionSyntax)?.ParameterList.Parameters[0].Type is null
            && !function.Body.Descendants().OfType<IParameterReferenceOperation>().Any(use => SymbolEqualityComparer.Default.Equals(use.Parameter, function.Symbol.Parameters[0])),
        IDelegateCreationOperation => false,
        IConversionOperation { OperatorMethod: null } conversion => IsKeyless(conversion.Operand),
        { Type.TypeKind: TypeKind.Delegate } => false,
        _ => true,
    };

    // A new and empty one, or none.
    private bool TakeValue(ExpressionSyntax value) => value switch
    {
        ObjectCreationExpressionSyntax { Initializer: null } creation => TakeType(creation.Type) && IsSized(creation.ArgumentList),
        ImplicitObjectCreationExpressionSyntax { Initializer: null } creation => IsSized(creation.ArgumentList),
        CollectionExpressionSyntax { Elements.Count: 0 } or LiteralExpressionSyntax { RawKind: (int)SyntaxKind.NullLiteralExpression } => true,
        _ => false,
    };

    // Capacities; a comparer compares keys of one type.
    private bool IsSized(ArgumentListSyntax? list) => list is null || list.Arguments.All(argument => _model.GetTypeInfo(argument.Expression, _cancellation).Type?.SpecialType == SpecialType.System_Int32);

    private bool TakeType(TypeSyntax written)
    {
        var type = written is NullableTypeSyntax nullable ? nullable.ElementType : written;
        var name = type switch
        {
            QualifiedNameSyntax qualified => qualified.Right,
            AliasQualifiedNameSyntax alias => alias.Name,
            SimpleNameSyntax simple => simple,
            _ => null,
        };
        if (name is not GenericNameSyntax { TypeArgumentList.Arguments.Count: > 0 } generic || !s_collections.Contains(generic.Identifier.ValueText)) return false;
        if (_model.GetSymbolInfo(name, _cancellation).Symbol is not INamedTypeSymbol { ContainingNamespace: { } space } || !space.ToDisplayString().StartsWith("System.Collections.", StringComparison.Ordinal)) return false;
        var key = generic.TypeArgumentList.Arguments[0];
        if (!SymbolEqualityComparer.Default.Equals(_model.GetTypeInfo(key, _cancellation).Type, _key)) return false;
        _keyTypes.Add(key);
        return true;
    }

    private static IOperation? CollectionOf(IOperation? key) => key?.Parent switch
    {
        IArgumentOperation { Parent: IPropertyReferenceOperation { Property.IsIndexer: true } indexer } => indexer.Instance,
        IArgumentOperation { Parameter.Ordinal: 0, Parent: IInvocationOperation call } when ThreadIdentity.IsKeyed(call.TargetMethod) => call.Instance,
        _ => null,
    };

    private static ISymbol? SymbolOf(IOperation? collection) => collection switch
    {
        IFieldReferenceOperation { Field: var field } => field,
        ILocalReferenceOperation { Local: var local } => local,
        _ => null,
    };

    // Names that mean something else have another symbol; one that cannot be bound is no use that is understood.
    private static IEnumerable<IOperation?> NamesIn(SyntaxNode root, ISymbol symbol, SemanticModel model, CancellationToken cancellation)
    {
        foreach (var name in root.DescendantNodes().OfType<IdentifierNameSyntax>().Where(name => name.Identifier.ValueText == symbol.Name))
        {
            if (!SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(name, cancellation).Symbol?.OriginalDefinition, symbol.OriginalDefinition)) continue;
            yield return model.GetOperation(CapturedState.Whole(name), cancellation);
        }
    }

    // Null where it has several, or lies in another file.
    private SyntaxNode? DeclarationOf(ISymbol symbol) =>
        symbol.DeclaringSyntaxReferences.Length == 1 && symbol.DeclaringSyntaxReferences[0] is var reference && reference.SyntaxTree == _model.SyntaxTree ? reference.GetSyntax(_cancellation) : null;

    private static SyntaxNode MemberOf(SyntaxNode node) => node.FirstAncestorOrSelf<MemberDeclarationSyntax>(member => member is not GlobalStatementSyntax) ?? node.SyntaxTree.GetRoot();
}
