using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Hrtify.Generator.Sources;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Hrtify.Generator.ThreadState;

/// <summary>
/// <c>HrtifyContexts=Single</c>: thread-statics become plain statics, one for all threads. Right for a program that runs one
/// engine; so a field is refused where the program evidently starts a thread that uses it.
/// </summary>
internal static class SingleContext
{
    // What runs an argument on another thread.
    private static readonly HashSet<string> s_starts =
    [
        "System.Threading.Thread..ctor", "System.Threading.Timer..ctor", "System.Threading.ThreadPool.QueueUserWorkItem", "System.Threading.ThreadPool.UnsafeQueueUserWorkItem",
        "System.Threading.ThreadPool.RegisterWaitForSingleObject", "System.Threading.Tasks.Task.Run", "System.Threading.Tasks.Task..ctor", "System.Threading.Tasks.TaskFactory.StartNew",
        "System.Threading.Tasks.Parallel.For", "System.Threading.Tasks.Parallel.ForEach", "System.Threading.Tasks.Parallel.Invoke", "System.Threading.Tasks.Parallel.ForEachAsync",
        "System.Threading.Tasks.Parallel.ForAsync",
    ];

    /// <summary>The fields that a started thread uses, with the place where it is started.</summary>
    internal static void Judge(Compilation compilation, IReadOnlyList<ThreadStaticField> fields, Dictionary<ISymbol, Refusal> refusals, CancellationToken cancellation)
    {
        var known = new HashSet<ISymbol>(fields.Select(field => field.Symbol), SymbolEqualityComparer.Default);
        foreach (var field in fields)
            if (field.Symbol is IFieldSymbol { AssociatedSymbol: { } property }) known.Add(property);
        foreach (var tree in compilation.SyntaxTrees)
        {
            var text = tree.GetText(cancellation).ToString();
            if (!s_starts.Any(start => text.Contains(NameOf(start)))) continue;
            var model = compilation.GetSemanticModel(tree);
            foreach (var node in tree.GetRoot(cancellation).DescendantNodes().Where(node => node is InvocationExpressionSyntax or BaseObjectCreationExpressionSyntax))
                if (model.GetSymbolInfo(node, cancellation).Symbol is IMethodSymbol started && s_starts.Contains(started.ContainingType.ToDisplayString() + "." + started.Name))
                    foreach (var used in UsedBy(ArgumentsOf(node), known, compilation, cancellation))
                        if (fields.FirstOrDefault(field => Is(field, used)) is { } field && !refusals.ContainsKey(field.Symbol))
                            refusals.Add(field.Symbol, new Refusal(RefusalReason.Threads, node.GetLocation()));
        }
    }

    /// <summary>Takes the attribute out of the compiler's sight; the field stays one, and its line what it was.</summary>
    internal static IEnumerable<SourceEdit> Convert(MemberDeclarationSyntax declaration, SemanticModel model, CancellationToken cancellation)
    {
        foreach (var list in declaration.AttributeLists)
        {
            var places = list.Attributes.Where(attribute => Recogniser.IsThreadStaticAttribute(model.GetSymbolInfo(attribute, cancellation).Symbol?.ContainingType)).ToList();
            if (places.Count == 0) continue;
            if (places.Count == list.Attributes.Count)
            {
                yield return new SourceEdit(list.SpanStart, list.Span.Length, Commented(list));
                continue;
            }

            foreach (var place in places)
            {
                var index = list.Attributes.IndexOf(place);
                var comma = index == 0 ? list.Attributes.GetSeparator(0) : list.Attributes.GetSeparator(index - 1);
                yield return new SourceEdit(place.SpanStart, place.Span.Length, Commented(place));
                yield return new SourceEdit(comma.SpanStart, comma.Span.Length, "");
            }
        }
    }

    private static string Commented(SyntaxNode node) => "/*" + node.ToString().Replace("*/", "* /") + "*/";

    private static bool Is(ThreadStaticField field, ISymbol used) =>
        SymbolEqualityComparer.Default.Equals(field.Symbol, used) || (field.Symbol is IFieldSymbol { AssociatedSymbol: { } property } && SymbolEqualityComparer.Default.Equals(property, used));

    private static string NameOf(string start) => start.EndsWith("..ctor", System.StringComparison.Ordinal)
        ? start.Substring(0, start.Length - 6).Split('.').Last()
        : start.Split('.').Last();

    private static IEnumerable<SyntaxNode> ArgumentsOf(SyntaxNode node) => node switch
    {
        InvocationExpressionSyntax call => call.ArgumentList.Arguments,
        BaseObjectCreationExpressionSyntax { ArgumentList: { } list } => list.Arguments,
        _ => [],
    };

    // Through the program's own methods and properties, as they are named: what a delegate holds, or an override does, is not evident.
    private static IEnumerable<ISymbol> UsedBy(IEnumerable<SyntaxNode> code, HashSet<ISymbol> known, Compilation compilation, CancellationToken cancellation)
    {
        var seen = new HashSet<SyntaxNode>();
        var open = new Queue<SyntaxNode>(code);
        while (open.Count > 0)
        {
            cancellation.ThrowIfCancellationRequested();
            var node = open.Dequeue();
            if (!seen.Add(node)) continue;
            var model = compilation.GetSemanticModel(node.SyntaxTree);
            foreach (var name in node.DescendantNodes().Where(inner => inner is SimpleNameSyntax or BaseObjectCreationExpressionSyntax))
            {
                if (model.GetSymbolInfo(name, cancellation).Symbol?.OriginalDefinition is not { } symbol) continue;
                if (known.Contains(symbol)) yield return symbol;
                if (symbol is IMethodSymbol or IPropertySymbol)
                    foreach (var reference in symbol.DeclaringSyntaxReferences) open.Enqueue(reference.GetSyntax(cancellation));
            }
        }
    }
}
