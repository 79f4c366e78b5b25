using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Hrtify.Generator.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Hrtify.Generator.Handlers;

/// <summary>
/// HRT1017: an object of a pool is made from thread-bound state. It is made on whatever thread asks first, and given to others.
/// Of Microsoft.Extensions.ObjectPool: the default policy calls the constructor, a policy of one's own its Create.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class PooledObjectAnalyzer : DiagnosticAnalyzer
{
    private static readonly HashSet<string> s_policies = ["DefaultPooledObjectPolicy", "PooledObjectPolicy", "IPooledObjectPolicy"];

    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Catalogue.PooledObject];

    /// <inheritdoc />
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(start =>
        {
            // Few programs have such pools.
            if (!HasPools(start.Compilation.GlobalNamespace)) return;
            start.RegisterSyntaxNodeAction(JudgeDefault, SyntaxKind.GenericName);
            start.RegisterSyntaxNodeAction(JudgeOwn, SyntaxKind.MethodDeclaration);
        });
    }

    private static bool HasPools(INamespaceSymbol global) =>
        new[] { "Microsoft", "Extensions", "ObjectPool" }.Aggregate<string, INamespaceSymbol?>(global, (within, name) => within?.GetMembers(name).OfType<INamespaceSymbol>().FirstOrDefault()) is not null;

    // new DefaultPooledObjectPolicy<Session>(), ObjectPool.Create<Session>(), provider.Create<Session>()
    private static void JudgeDefault(SyntaxNodeAnalysisContext context)
    {
        var name = (GenericNameSyntax)context.Node;
        if (name.TypeArgumentList.Arguments.Count != 1 || name.Identifier.ValueText is not ("DefaultPooledObjectPolicy" or "Create")) return;
        var pooled = context.SemanticModel.GetSymbolInfo(name, context.CancellationToken).Symbol switch
        {
            INamedTypeSymbol type when IsOfPool(type) && IsMade(name) => type.TypeArguments[0],
            IMethodSymbol { Name: "Create" } method when IsOfPool(method.ContainingType) && name.FirstAncestorOrSelf<InvocationExpressionSyntax>() is { ArgumentList.Arguments.Count: 0 } => method.TypeArguments[0],
            _ => null,
        };
        if ((pooled as INamedTypeSymbol)?.InstanceConstructors.FirstOrDefault(constructor => constructor.Parameters.IsEmpty) is { } made) Judge(context, made, name.GetLocation());
    }

    // new T<S>(), or T<S> x = new()
    private static bool IsMade(GenericNameSyntax name) =>
        name.FirstAncestorOrSelf<ObjectCreationExpressionSyntax>() is not null || name.FirstAncestorOrSelf<VariableDeclarationSyntax>()?.Variables.Any(variable => variable.Initializer?.Value is ImplicitObjectCreationExpressionSyntax) == true;

    private static void JudgeOwn(SyntaxNodeAnalysisContext context)
    {
        var declared = (MethodDeclarationSyntax)context.Node;
        if (declared.Identifier.ValueText != "Create" || declared.ParameterList.Parameters.Count != 0 || context.SemanticModel.GetDeclaredSymbol(declared, context.CancellationToken) is not { } method) return;
        if (IsPolicy(method.ContainingType)) Judge(context, method, declared.Identifier.GetLocation());
    }

    private static void Judge(SyntaxNodeAnalysisContext context, IMethodSymbol making, Location where)
    {
        var reads = HandlerJudge.Of(making, HandlerKind.Handler, context).Judge().Where(verdict => verdict.Fault != HandlerFault.WritesForOthers).ToList();
        if (reads.Count > 0) context.ReportDiagnostic(HandlerReport.Of(Catalogue.PooledObject, where, reads));
    }

    private static bool IsPolicy(INamedTypeSymbol type)
    {
        for (var at = type.BaseType; at is not null; at = at.BaseType)
            if (IsNamedPolicy(at)) return true;
        return type.AllInterfaces.Any(IsNamedPolicy);
    }

    private static bool IsNamedPolicy(INamedTypeSymbol type) => s_policies.Contains(type.Name) && IsOfPool(type);

    private static bool IsOfPool(INamedTypeSymbol type) => type.ContainingNamespace is { Name: "ObjectPool", ContainingNamespace: { Name: "Extensions", ContainingNamespace.Name: "Microsoft" } };
}
