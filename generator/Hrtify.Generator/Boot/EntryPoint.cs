using System;
using Microsoft.CodeAnalysis;

namespace Hrtify.Generator.Boot;

/// <summary>What an entry point returns.</summary>
internal enum EntryPointResult
{
    Nothing,
    Number,
    Task,
    TaskOfNumber,
}

/// <summary>How an entry point runs.</summary>
internal enum EntryPointFlow
{
    /// <summary>To its end, and then it returns.</summary>
    Straight,

    /// <summary>It is <c>async</c>, or its top-level statements await.</summary>
    Awaiting,
}

/// <summary>What the boot statement has to know of an entry point, beside its own text.</summary>
/// <param name="Type">The type that holds it, from <c>global::</c> on.</param>
internal sealed record EntryPoint(string Type, EntryPointResult Result, EntryPointFlow Flow)
{
    internal static EntryPoint Of(IMethodSymbol main) => new(
        main.ContainingType.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat),
        ResultOf(main.ReturnType),
        main.IsAsync ? EntryPointFlow.Awaiting : EntryPointFlow.Straight);

    /// <summary>The type of the result, in C#.</summary>
    internal string ResultType => Result switch
    {
        EntryPointResult.Nothing => "void",
        EntryPointResult.Number => "int",
        EntryPointResult.Task => "global::System.Threading.Tasks.Task",
        EntryPointResult.TaskOfNumber => "global::System.Threading.Tasks.Task<int>",
        _ => throw new InvalidOperationException("unknown: " + Result),
    };

    private static EntryPointResult ResultOf(ITypeSymbol type) => type switch
    {
        { SpecialType: SpecialType.System_Void } => EntryPointResult.Nothing,
        { SpecialType: SpecialType.System_Int32 } => EntryPointResult.Number,
        INamedTypeSymbol { IsGenericType: true } => EntryPointResult.TaskOfNumber,
        _ => EntryPointResult.Task,
    };
}
