using System.Collections.Generic;
using System.Linq;
using Hrtify.Generator.Sources;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Hrtify.Generator.ThreadState;

/// <summary>What somebody does with the identity of the running thread.</summary>
internal enum IdentityUse
{
    /// <summary>Nothing that would be another on another thread: a log, a name.</summary>
    Other,

    /// <summary>Something is found by it.</summary>
    Key,

    /// <summary>It is compared with one that was kept.</summary>
    Compared,
}

/// <summary>Expressions that say which thread runs, and what they are used for.</summary>
internal static class ThreadIdentity
{
    /// <summary>The last words of such expressions.</summary>
    internal static HashSet<string> Words { get; } =
        ["ManagedThreadId", "CurrentManagedThreadId", "CurrentThread", "GetCurrentThreadId", "gettid", "pthread_self", "pthread_getthreadid_np", "mach_thread_self", "GetCurrentThread"];

    private static readonly HashSet<string> s_keyed = ["TryGetValue", "ContainsKey", "GetOrAdd", "AddOrUpdate", "TryAdd", "Add", "Remove", "TryRemove", "GetValueOrDefault", "Contains", "TryUpdate"];

    internal static bool Is(IOperation operation) => operation switch
    {
        IPropertyReferenceOperation { Property: { Name: "ManagedThreadId" } property, Instance: { } thread } => ThreadingType.Is(property.ContainingType, "Thread") && Is(thread),
        IPropertyReferenceOperation { Property: { Name: "CurrentManagedThreadId", ContainingType: { Name: "Environment", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } } } } => true,
        IPropertyReferenceOperation { Property: { Name: "CurrentThread" } property } => ThreadingType.Is(property.ContainingType, "Thread"),
        IInvocationOperation { TargetMethod: { IsExtern: true } method } => Words.Contains(method.GetDllImportData()?.EntryPointName ?? method.Name),
        // A partial method of LibraryImport.
        IInvocationOperation { TargetMethod: { PartialImplementationPart: not null } method } => Words.Contains(method.Name),
        _ => false,
    };

    internal static IdentityUse UseOf(IOperation identity)
    {
        var value = identity;
        while (value.Parent is IConversionOperation or IParenthesizedOperation) value = value.Parent;
        switch (value.Parent)
        {
            case IArgumentOperation { Parent: IPropertyReferenceOperation { Property: { IsIndexer: true } indexer } } when IsKeyed(indexer.ContainingType):
            case IArgumentOperation { Parent: IInvocationOperation call } argument when argument.Parameter is { Ordinal: 0 } && IsKeyed(call.TargetMethod):
                return IdentityUse.Key;
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals } test:
                return IsConstant(test.LeftOperand) || IsConstant(test.RightOperand) ? IdentityUse.Other : IdentityUse.Compared;
            case IArgumentOperation { Parent: IInvocationOperation { TargetMethod.Name: "Equals" or "ReferenceEquals" } }:
                return IdentityUse.Compared;
            // A local that is used as one of these.
            case IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol: var local } }:
                return OperationTree.RootOf(identity).Descendants().OfType<ILocalReferenceOperation>().Where(use => SymbolEqualityComparer.Default.Equals(use.Local, local)).Select(UseOf).DefaultIfEmpty(IdentityUse.Other)
                    .OrderBy(use => use == IdentityUse.Other).First();
            default:
                return IdentityUse.Other;
        }
    }

    /// <summary>Whether a method finds something by its first argument.</summary>
    internal static bool IsKeyed(IMethodSymbol method) => !method.IsStatic && s_keyed.Contains(method.Name) && IsKeyed(method.ContainingType);

    // Dictionaries and sets; a list of threads is about threads.
    private static bool IsKeyed(INamedTypeSymbol type) => type.AllInterfaces.Concat([type]).Any(@interface => @interface is { Name: "IDictionary" or "IReadOnlyDictionary" or "ISet" or "IReadOnlySet" or "IImmutableSet" });

    private static bool IsConstant(IOperation value) => value.ConstantValue.HasValue;
}
