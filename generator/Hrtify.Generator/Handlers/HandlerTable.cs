using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Hrtify.Generator.Sources;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Hrtify.Generator.Handlers;

/// <summary>
/// Who is given handlers: handlers.txt of this assembly, and what packages and projects add in AdditionalFiles called
/// NAME.handlers. A later row for the same member and parameter takes the place of an earlier one.
/// </summary>
internal sealed class HandlerTable
{
    internal const string Extension = ".handlers";

    private static readonly Lazy<ImmutableArray<HandlerRow>> s_own = new(ReadOwn);

    private readonly Dictionary<(string Member, string Parameter), HandlerRow> _rows = [];
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly HashSet<string> _registering = new(StringComparer.Ordinal);

    private HandlerTable(IEnumerable<HandlerRow> rows)
    {
        foreach (var row in rows)
        {
            _rows[(row.Member, row.Parameter)] = row;
            _names.Add(WordOf(row.Member));
            if (row.Kind != HandlerKind.Thread) _registering.Add(WordOf(row.Member));
        }
    }

    /// <summary>The rows that the package brings.</summary>
    internal static ImmutableArray<HandlerRow> Own => s_own.Value;

    internal static HandlerTable Of(AnalyzerOptions options, CancellationToken cancellation) =>
        new(Own.Concat(options.AdditionalFiles.Where(IsTable).Select(file => file.GetText(cancellation)).OfType<SourceText>()
            .SelectMany(text => text.Lines).Select(line => HandlerLine.Read(line.ToString())).OfType<HandlerLine.Row>().Select(line => line.Found)));

    internal static bool IsTable(AdditionalText file) => file.Path.EndsWith(Extension, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether code with this word may give a handler to a member of the table: of all calls few are bound.</summary>
    internal bool MayRegister(string word) => _registering.Contains(word);

    /// <summary>The row for a method's parameter, or null.</summary>
    internal HandlerRow? RowOf(IParameterSymbol parameter) => parameter.ContainingSymbol is IMethodSymbol method && _names.Contains(WordOf(method)) ? RowOf(method, parameter.Name) : null;

    /// <summary>The row for an event, or null.</summary>
    internal HandlerRow? RowOf(IEventSymbol @event) => _names.Contains(@event.Name) ? RowOf(@event, "") : null;

    private HandlerRow? RowOf(ISymbol member, string parameter)
    {
        if (member.OriginalDefinition.GetDocumentationCommentId() is not { } id) return null;
        return _rows.TryGetValue((id, parameter), out var row) || _rows.TryGetValue((WithoutParameters(id), parameter), out row) ? row : null;
    }

    private static string WordOf(IMethodSymbol method) => method.MethodKind == MethodKind.Constructor ? method.ContainingType.Name : method.Name;

    // "M:N.T`1.Name``2(...)" is called Name, and "M:N.T`1.#ctor" T.
    private static string WordOf(string member)
    {
        var parts = WithoutParameters(member).Substring(2).Split('.');
        var name = parts[parts.Length - 1] == "#ctor" && parts.Length > 1 ? parts[parts.Length - 2] : parts[parts.Length - 1];
        return name.Split('`')[0];
    }

    private static string WithoutParameters(string id)
    {
        var end = id.IndexOf('(');
        if (end >= 0) id = id.Substring(0, end);
        var arity = id.IndexOf("``", StringComparison.Ordinal);
        return arity >= 0 ? id.Substring(0, arity) : id;
    }

    private static ImmutableArray<HandlerRow> ReadOwn() =>
        [.. EmbeddedTable.LinesOf("Handlers.handlers.txt").Select(HandlerLine.Read).Select(line => line switch
        {
            HandlerLine.Row row => row.Found,
            HandlerLine.Empty => null,
            HandlerLine.Wrong wrong => throw new InvalidOperationException("The table of handlers has a wrong line: " + wrong.Why),
            _ => throw new InvalidOperationException("unknown line"),
        }).OfType<HandlerRow>()];
}
