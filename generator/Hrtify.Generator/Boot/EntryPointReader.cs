using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Hrtify.Generator.Sources;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Hrtify.Generator.Boot;

/// <summary>An entry point as its own file tells it.</summary>
/// <param name="Syntax">The method that it is, or the file of its top-level statements.</param>
internal sealed record ReadEntryPoint(EntryPoint Main, SyntaxNode Syntax);

/// <summary>
/// Reads the entry point off the source, without binding it. A program that compiles has one, so if there is but one
/// method of that name, or one file with top-level statements, and it has the form of an entry point, that is it.
/// </summary>
/// <remarks>
/// What other files, or a name, could make otherwise is not read: a type in several parts (another may hold a static
/// constructor), attributes, types other than <c>void</c>, <c>int</c>, <c>Task</c> and <c>Task&lt;int&gt;</c>, aliases.
/// </remarks>
internal static class EntryPointReader
{
    internal const string Name = WellKnownMemberNames.EntryPointMethodName;

    private const string TopLevelType = "Program";
    private const string TaskType = "Task";
    private const int FarBefore = 64; // that far behind blanks its keyword stands, or it may be a declaration

    private static readonly string[] s_declaring = ["class", "struct", "record", "interface", "enum"];

    /// <summary>Whether a source with this text may hold an entry point, or say what a name means everywhere.</summary>
    /// <param name="spelled">The same as <see cref="WordSearch.Spelled"/>.</param>
    internal static bool MayMatter(string text, string spelled, CSharpParseOptions options) => spelled.Contains(Name) || !OnlyDeclares(text, options);

    /// <summary>Whether another source, spelled so, may hold a part of the type that has the top-level statements.</summary>
    internal static bool MayBePartOfTopLevel(string spelled) => spelled.Contains(TopLevelType);

    /// <summary>Whether a source, spelled so, may declare a type of its own that is called as the framework's tasks are.</summary>
    internal static bool MayDeclareTask(string spelled)
    {
        for (var at = spelled.IndexOf(TaskType, StringComparison.Ordinal); at >= 0; at = spelled.IndexOf(TaskType, at + 1, StringComparison.Ordinal))
        {
            var end = at + TaskType.Length;
            if (end < spelled.Length && (char.IsLetterOrDigit(spelled[end]) || spelled[end] == '_')) continue;
            var before = spelled.Substring(Math.Max(0, at - FarBefore), Math.Min(at, FarBefore)).TrimEnd('@').TrimEnd();
            if (before.Length == 0 || before[before.Length - 1] == '/' || s_declaring.Any(word => before.EndsWith(word, StringComparison.Ordinal))) return true;
        }

        return false;
    }

    /// <param name="roots">The sources that may matter, whole ones without errors.</param>
    /// <returns>Null where only a compilation could tell.</returns>
    internal static ReadEntryPoint? Read(IReadOnlyList<CompilationUnitSyntax> roots, CancellationToken cancellation)
    {
        if (roots.Any(GlobalAliases.StandIn)) return null;
        var statements = roots.Where(root => root.Members.Any(SyntaxKind.GlobalStatement)).ToList();
        var methods = roots.SelectMany(root => MethodsIn(root, cancellation)).ToList();
        return (statements.Count, methods.Count) switch
        {
            (1, 0) when !roots.Any(root => DeclaresTopLevelType(root, cancellation)) => new ReadEntryPoint(OfStatements(statements[0]), statements[0]),
            (0, 1) => OfMethod(methods[0]),
            _ => null,
        };
    }

    // A file that begins with a namespace or a type holds no statements: they would have to stand before. One that begins
    // with anything else than plain usings is read.
    private static bool OnlyDeclares(string text, CSharpParseOptions options)
    {
        var isInUsing = false;
        var before = SyntaxKind.None;
        foreach (var token in SyntaxFactory.ParseTokens(text, options: options))
        {
            switch (token.Kind())
            {
                case SyntaxKind.UsingKeyword when !isInUsing:
                    isInUsing = true;
                    break;
                case SyntaxKind.SemicolonToken when isInUsing:
                    isInUsing = false;
                    break;
                // Behind another name, or the end of a generic one: a variable, and the using a statement.
                case SyntaxKind.IdentifierToken when isInUsing && before is SyntaxKind.UsingKeyword or SyntaxKind.StaticKeyword or SyntaxKind.DotToken or SyntaxKind.ColonColonToken or SyntaxKind.EqualsToken or SyntaxKind.LessThanToken or SyntaxKind.CommaToken:
                case SyntaxKind.DotToken or SyntaxKind.ColonColonToken or SyntaxKind.StaticKeyword or SyntaxKind.EqualsToken or SyntaxKind.LessThanToken or SyntaxKind.GreaterThanToken or SyntaxKind.CommaToken when isInUsing:
                    break;
                case SyntaxKind.NamespaceKeyword or SyntaxKind.PublicKeyword or SyntaxKind.InternalKeyword or SyntaxKind.AbstractKeyword or SyntaxKind.SealedKeyword
                    or SyntaxKind.ClassKeyword or SyntaxKind.StructKeyword or SyntaxKind.InterfaceKeyword or SyntaxKind.EnumKeyword or SyntaxKind.EndOfFileToken:
                    return !isInUsing;
                default:
                    return false;
            }

            before = token.Kind();
        }

        return false;
    }

    private static IEnumerable<MethodDeclarationSyntax> MethodsIn(CompilationUnitSyntax root, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return root.DescendantNodes(static node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax)
            .OfType<MethodDeclarationSyntax>().Where(method => method.Identifier.ValueText == Name);
    }

    private static bool DeclaresTopLevelType(CompilationUnitSyntax root, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return root.DescendantNodes(static node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax)
            .OfType<BaseTypeDeclarationSyntax>().Any(type => type.Identifier.ValueText == TopLevelType);
    }

    private static EntryPoint OfStatements(CompilationUnitSyntax unit)
    {
        var own = unit.Members.OfType<GlobalStatementSyntax>()
            .SelectMany(static statement => statement.DescendantNodes(static node => node is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax))).ToList();
        var awaits = own.Any(static node => node is AwaitExpressionSyntax
            or CommonForEachStatementSyntax { AwaitKeyword.RawKind: not 0 } or UsingStatementSyntax { AwaitKeyword.RawKind: not 0 } or LocalDeclarationStatementSyntax { AwaitKeyword.RawKind: not 0 });
        var gives = own.Any(static node => node is ReturnStatementSyntax { Expression: not null });
        var result = (awaits, gives) switch
        {
            (false, false) => EntryPointResult.Nothing,
            (false, true) => EntryPointResult.Number,
            (true, false) => EntryPointResult.Task,
            (true, true) => EntryPointResult.TaskOfNumber,
        };
        return new EntryPoint("global::" + TopLevelType, result, awaits ? EntryPointFlow.Awaiting : EntryPointFlow.Straight);
    }

    private static ReadEntryPoint? OfMethod(MethodDeclarationSyntax method)
    {
        var hasForm = method.Modifiers.Any(SyntaxKind.StaticKeyword) && !method.Modifiers.Any(SyntaxKind.PartialKeyword) && !method.Modifiers.Any(SyntaxKind.VirtualKeyword) && !method.Modifiers.Any(SyntaxKind.AbstractKeyword) && method.AttributeLists.Count == 0 && method.TypeParameterList is null
            && method.Body is null != method.ExpressionBody is null
            && method.ParameterList.Parameters.Count < 2 && method.ParameterList.Parameters.All(IsArguments);
        var flow = method.Modifiers.Any(SyntaxKind.AsyncKeyword) ? EntryPointFlow.Awaiting : EntryPointFlow.Straight;
        return hasForm && ResultOf(method.ReturnType, flow) is { } result && TypeOf(method) is { } type ? new ReadEntryPoint(new EntryPoint(type, result, flow), method) : null;
    }

    private static bool IsArguments(ParameterSyntax parameter) =>
        parameter is { Modifiers.Count: 0, AttributeLists.Count: 0, Default: null, Type: ArrayTypeSyntax { ElementType: PredefinedTypeSyntax { Keyword.RawKind: (int)SyntaxKind.StringKeyword }, RankSpecifiers: { Count: 1 } ranks } } && ranks[0].Rank == 1;

    private static EntryPointResult? ResultOf(TypeSyntax type, EntryPointFlow flow) => (type, flow) switch
    {
        (PredefinedTypeSyntax { Keyword.RawKind: (int)SyntaxKind.VoidKeyword }, EntryPointFlow.Straight) => EntryPointResult.Nothing,
        (PredefinedTypeSyntax { Keyword.RawKind: (int)SyntaxKind.IntKeyword }, EntryPointFlow.Straight) => EntryPointResult.Number,
        (IdentifierNameSyntax { Identifier.ValueText: TaskType }, _) when !HasAlias(type, TaskType) => EntryPointResult.Task,
        (GenericNameSyntax { Identifier.ValueText: TaskType, TypeArgumentList.Arguments: { Count: 1 } arguments }, _) when arguments[0] is PredefinedTypeSyntax { Keyword.RawKind: (int)SyntaxKind.IntKeyword } => EntryPointResult.TaskOfNumber,
        _ => null,
    };

    private static bool HasAlias(SyntaxNode within, string name) =>
        within.AncestorsAndSelf().SelectMany(static node => node switch
        {
            CompilationUnitSyntax unit => unit.Usings,
            BaseNamespaceDeclarationSyntax space => space.Usings,
            _ => default,
        }).Any(@using => @using.Alias?.Name.Identifier.ValueText == name);

    private static string? TypeOf(MethodDeclarationSyntax method)
    {
        var name = "";
        for (var node = method.Parent; node is not CompilationUnitSyntax; node = node.Parent)
            switch (node)
            {
                case TypeDeclarationSyntax { TypeParameterList: null } type when IsWhole(type) && IsPlain(type.Identifier):
                    name = "." + type.Identifier.Text + name;
                    break;
                case BaseNamespaceDeclarationSyntax space when space.Name.DescendantTokens().All(token => token.IsKind(SyntaxKind.DotToken) || IsPlain(token)):
                    name = "." + string.Concat(space.Name.DescendantTokens().Select(token => token.Text)) + name;
                    break;
                default:
                    return null;
            }

        return "global::" + name.Substring(1);
    }

    private static bool IsWhole(TypeDeclarationSyntax type) =>
        !type.Modifiers.Any(SyntaxKind.PartialKeyword) && !type.Modifiers.Any(SyntaxKind.FileKeyword)
        && !type.Members.Any(static member => member is ConstructorDeclarationSyntax constructor && constructor.Modifiers.Any(SyntaxKind.StaticKeyword));

    // A keyword's name, or one with an escape in it, is written otherwise by the compiler.
    private static bool IsPlain(SyntaxToken name) => name.IsKind(SyntaxKind.IdentifierToken) && name.Text == name.ValueText;
}
