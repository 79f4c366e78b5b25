using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Hrtify.Generator.Sources;
using Hrtify.Generator.ThreadState;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Hrtify.Generator.ThreadLocals;

/// <summary>
/// Decides which of the program's <c>ThreadLocal&lt;T&gt;</c> become <c>CoreLocal&lt;T&gt;</c>: all that may hold one another,
/// or none of them.
/// </summary>
internal sealed class LocalDecider
{
    private readonly Compilation _compilation;
    private readonly CancellationToken _cancellation;
    private readonly LocalGroups _groups = new();
    // A declared type's syntax, or a creation's, with the symbols that it declares.
    private readonly Dictionary<TypeSyntax, object> _owners = [];
    private readonly HashSet<string> _names = [];
    private readonly Queue<string> _unlooked = [];
    private readonly HashSet<SyntaxTree> _read = [];

    private LocalDecider(Compilation compilation, CancellationToken cancellation)
    {
        _compilation = compilation;
        _cancellation = cancellation;
    }

    /// <summary>Whether a source may mention the type: nothing is bound where none does.</summary>
    internal static bool MayMention(Compilation compilation, CancellationToken cancellation) =>
        compilation.SyntaxTrees.Any(tree => Text(tree, cancellation).Contains("ThreadLocal"));

    internal static LocalDecision Decide(Compilation compilation, CancellationToken cancellation)
    {
        if (!MayMention(compilation, cancellation)) return LocalDecision.None;
        return new LocalDecider(compilation, cancellation).Decide();
    }

    private static string Text(SyntaxTree tree, CancellationToken cancellation) => tree.GetText(cancellation).ToString();

    private LocalDecision Decide()
    {
        var mentions = _compilation.SyntaxTrees.Where(tree => Text(tree, _cancellation).Contains("ThreadLocal")).SelectMany(MentionsIn).ToList();
        if (mentions.Count == 0) return LocalDecision.None;
        foreach (var mention in mentions) Own(mention);
        // Values also flow where the type is not written, by the names of what holds them.
        ReadConcerned();
        var converted = mentions.Where(mention => _owners.TryGetValue(Outermost(mention), out var owner) && _groups.RefusalOf(owner) is null).ToList();
        return new LocalDecision([.. mentions.Select(Created).OfType<DecidedLocal>(), .. Implicit()], converted);
    }

    private IEnumerable<NameSyntax> MentionsIn(SyntaxTree tree)
    {
        var model = _compilation.GetSemanticModel(tree);
        foreach (var name in tree.GetRoot(_cancellation).DescendantNodes().OfType<SimpleNameSyntax>())
        {
            if (name.Identifier.ValueText != "ThreadLocal") continue;
            if (UseRules.IsInNameof(name)) continue;
            if (name is not GenericNameSyntax || name.FirstAncestorOrSelf<UsingDirectiveSyntax>() is not null)
            {
                if (LocalType.Is(model.GetSymbolInfo(name, _cancellation).Symbol as ITypeSymbol) || name.FirstAncestorOrSelf<UsingDirectiveSyntax>() is not null)
                    _groups.RefuseAll(new Refusal(RefusalReason.Escapes, name.GetLocation()));
                continue;
            }

            if (model.GetSymbolInfo(name, _cancellation).Symbol is ITypeSymbol type && LocalType.Is(type)) yield return name;
        }
    }

    // The declaration or creation to which the mention belongs; one that belongs to none could be anything.
    private void Own(NameSyntax mention)
    {
        var type = Outermost(mention);
        if (_owners.ContainsKey(type)) return;
        if (new CallerTexts(_compilation, _cancellation).IsCaptured(mention)) _groups.RefuseAll(new Refusal(RefusalReason.CallerName, mention.GetLocation()));
        var model = _compilation.GetSemanticModel(mention.SyntaxTree);
        if (type.Parent is ObjectCreationExpressionSyntax or ArrayCreationExpressionSyntax)
        {
            _owners.Add(type, type.Parent);
            return;
        }

        var declared = Declared(type, model).ToList();
        if (declared.Count == 0)
        {
            _groups.RefuseAll(new Refusal(RefusalReason.Escapes, mention.GetLocation()));
            return;
        }

        _owners.Add(type, declared[0]);
        foreach (var symbol in declared)
        {
            _groups.Join(declared[0], symbol);
            AddName(symbol.Name);
            if (!LocalType.Is(TypeOf(symbol))) _groups.Join(symbol, LocalGroups.Nested);
            if (IsSeenElsewhere(symbol)) _groups.Refuse(symbol, new Refusal(RefusalReason.SeenElsewhere, mention.GetLocation()));
        }
    }

    private IEnumerable<ISymbol> Declared(TypeSyntax type, SemanticModel model)
    {
        switch (type.Parent)
        {
            case VariableDeclarationSyntax variables:
                return variables.Variables.Select(variable => model.GetDeclaredSymbol(variable, _cancellation)).OfType<ISymbol>();
            case PropertyDeclarationSyntax or MethodDeclarationSyntax or LocalFunctionStatementSyntax:
                return model.GetDeclaredSymbol(type.Parent, _cancellation) is { } member ? [member] : [];
            case ParameterSyntax { Parent.Parent: BaseMethodDeclarationSyntax or LocalFunctionStatementSyntax } parameter:
                return model.GetDeclaredSymbol(parameter, _cancellation) is { } symbol ? [symbol] : [];
            case ParameterSyntax { Parent.Parent: AnonymousFunctionExpressionSyntax } or ForEachStatementSyntax:
                var inner = model.GetDeclaredSymbol(type.Parent, _cancellation);
                if (inner is null) return [];
                _groups.Join(inner, LocalGroups.Nested);
                return [inner];
            default:
                return [];
        }
    }

    private static ITypeSymbol? TypeOf(ISymbol symbol) => symbol switch
    {
        IFieldSymbol field => field.Type,
        ILocalSymbol local => local.Type,
        IPropertySymbol property => property.Type,
        IParameterSymbol parameter => parameter.Type,
        IMethodSymbol method => method.ReturnType,
        _ => null,
    };

    // Other assemblies, and members whose signature another one gives.
    private bool IsSeenElsewhere(ISymbol symbol)
    {
        var member = symbol is IParameterSymbol ? symbol.ContainingSymbol : symbol;
        if (member is ILocalSymbol or IMethodSymbol { MethodKind: MethodKind.LocalFunction or MethodKind.AnonymousFunction }) return false;
        if (member.IsOverride || member.IsVirtual || member.IsAbstract || member.IsExtern || ImplementsAny(member)) return true;
        if (member is IMethodSymbol { PartialDefinitionPart: not null } or IMethodSymbol { PartialImplementationPart: not null }) return true;
        var friends = _compilation.Assembly.GetAttributes().Any(attribute => attribute.AttributeClass is { Name: "InternalsVisibleToAttribute" });
        for (var at = member; at is not null and not INamespaceSymbol; at = at.ContainingSymbol)
            if (at.DeclaredAccessibility is Accessibility.Private || (!friends && at.DeclaredAccessibility is Accessibility.Internal or Accessibility.ProtectedAndInternal)) return false;
        return _compilation.Options.OutputKind is OutputKind.DynamicallyLinkedLibrary || friends;
    }

    private static bool ImplementsAny(ISymbol member) =>
        member is IMethodSymbol or IPropertySymbol && member.ContainingType.AllInterfaces.Any(face => face.GetMembers(member.Name).Length > 0 || member.Name.Contains('.'));

    // Always the first of those that are known to be concerned: a reason for refusal is the first found.
    private void ReadConcerned()
    {
        var trees = _compilation.SyntaxTrees.ToList();
        var byWord = trees.SelectMany((tree, index) => WordSearch.WordsOf(Text(tree, _cancellation)).Select(word => (word, index))).ToLookup(pair => pair.word, pair => pair.index);
        var next = new SortedSet<int>(Enumerable.Range(0, trees.Count).Where(index => Text(trees[index], _cancellation) is var text && (text.Contains("ThreadLocal") || WordSearch.MaySpell(text))));
        while (true)
        {
            while (_unlooked.Count > 0) next.UnionWith(byWord[_unlooked.Dequeue()].Where(index => !_read.Contains(trees[index])));
            if (next.Count == 0) return;
            var first = next.Min;
            next.Remove(first);
            Read(trees[first]);
        }
    }

    private void AddName(string name)
    {
        if (_names.Add(name)) _unlooked.Enqueue(name);
    }

    private void Read(SyntaxTree tree)
    {
        _read.Add(tree);
        var model = _compilation.GetSemanticModel(tree);
        var flows = new LocalFlows(_groups);
        foreach (var root in Bodies(tree.GetRoot(_cancellation), model))
            foreach (var operation in root.DescendantsAndSelf())
            {
                _cancellation.ThrowIfCancellationRequested();
                flows.Read(operation);
                if (operation is IVariableDeclaratorOperation declarator && LocalType.Holds(declarator.Symbol.Type)) AddName(declarator.Symbol.Name);
            }
    }

    private IEnumerable<IOperation> Bodies(SyntaxNode root, SemanticModel model)
    {
        foreach (var node in root.DescendantNodesAndSelf())
        {
            var body = node switch
            {
                CompilationUnitSyntax unit when unit.Members.Any(member => member is GlobalStatementSyntax) => unit,
                BaseMethodDeclarationSyntax or AccessorDeclarationSyntax => node,
                ArrowExpressionClauseSyntax { Parent: BasePropertyDeclarationSyntax } => node,
                EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent.Parent: BaseFieldDeclarationSyntax } or PropertyDeclarationSyntax or EnumMemberDeclarationSyntax } => node,
                _ => null,
            };
            if (body is not null && model.GetOperation(body, _cancellation) is { } operation) yield return operation;
            // Arguments of a base type are seen by no operation above.
            if (node is PrimaryConstructorBaseTypeSyntax && model.GetOperation(node, _cancellation) is { } @base) yield return @base;
        }
    }

    private static TypeSyntax Outermost(SyntaxNode mention)
    {
        var type = (TypeSyntax)mention;
        for (var at = mention.Parent; at is not null; at = at.Parent)
            switch (at)
            {
                case TypeSyntax outer:
                    type = outer;
                    break;
                case TypeArgumentListSyntax or TupleElementSyntax:
                    break;
                default:
                    return type;
            }

        return type;
    }

    // Each place of creation counts as one thread-local; it bears the name of what first holds it.
    private DecidedLocal? Created(NameSyntax mention) =>
        (mention.Parent is NameSyntax qualified ? qualified : mention).Parent is ObjectCreationExpressionSyntax creation ? Describe(creation) : null;

    private IEnumerable<DecidedLocal> Implicit()
    {
        foreach (var tree in _read)
        {
            var model = _compilation.GetSemanticModel(tree);
            foreach (var creation in tree.GetRoot(_cancellation).DescendantNodes().OfType<ImplicitObjectCreationExpressionSyntax>())
                if (LocalType.Is(model.GetTypeInfo(creation, _cancellation).Type)) yield return Describe(creation);
        }
    }

    private DecidedLocal Describe(BaseObjectCreationExpressionSyntax creation)
    {
        var holder = creation.FirstAncestorOrSelf<VariableDeclaratorSyntax>()?.Identifier ?? creation.FirstAncestorOrSelf<PropertyDeclarationSyntax>()?.Identifier;
        var type = creation.FirstAncestorOrSelf<BaseTypeDeclarationSyntax>()?.Identifier.ValueText;
        var name = (type is null ? "" : type + ".") + (holder?.ValueText ?? "new ThreadLocal");
        return new DecidedLocal(name, (holder?.GetLocation() ?? creation.GetLocation()), _groups.RefusalOf(creation));
    }
}
