using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Hrtify.Generator.Sources;

/// <summary>
/// Keeps the lines of a copy those of the user's own file: warnings, stack traces and breakpoints point there.
/// </summary>
internal sealed class CopyLines
{
    private static readonly Guid s_sha256 = new("8829d00f-11b8-4213-878b-770e8597ac16");
    private static readonly Guid s_sha1 = new("ff1816ec-aa5e-4d10-87f7-6f4963833460");

    private readonly SyntaxTree _tree;
    private readonly SourceText _text;
    private readonly string _pathFromCopy;

    /// <param name="tree">The user's file.</param>
    /// <param name="pathFromCopy">Its path as seen from the copy's folder: an absolute one would make the binary depend on the folder.</param>
    internal CopyLines(SyntaxTree tree, string pathFromCopy)
    {
        _tree = tree;
        _text = tree.GetText();
        _pathFromCopy = pathFromCopy;
        var first = _text.Lines.Count > 0 ? _text.ToString(TextSpan.FromBounds(_text.Lines[0].End, _text.Lines[0].EndIncludingLineBreak)) : "";
        NewLine = first.Length == 0 ? "\n" : first;
    }

    /// <summary>The file's own line ending.</summary>
    internal string NewLine { get; }

    /// <summary>The edits that every copy has: the header, and a <c>#line default</c> of the user's made to mean what it meant.</summary>
    internal IEnumerable<SourceEdit> Common()
    {
        var at = HeaderPosition();
        var sum = string.Concat(_text.GetChecksum().Select(value => value.ToString("x2")));
        var algorithm = _text.ChecksumAlgorithm == SourceHashAlgorithm.Sha1 ? s_sha1 : s_sha256;
        var line = _text.Lines.GetLinePosition(at).Line + 1;
        yield return new SourceEdit(at, 0,
            "#pragma checksum \"" + _pathFromCopy + "\" \"{" + algorithm + "}\" \"" + sum + "\"" + NewLine
            + "#line " + line + " \"" + _pathFromCopy + "\"" + NewLine);
        foreach (var directive in Directives().Where(directive => directive.IsActive))
        {
            if (directive is LineDirectiveTriviaSyntax { Line: var word } && word.IsKind(SyntaxKind.DefaultKeyword))
                yield return new SourceEdit(word.SpanStart, word.Span.Length,
                    (_text.Lines.GetLinePosition(directive.SpanStart).Line + 2) + " \"" + _pathFromCopy + "\"");
            if (directive is LineDirectiveTriviaSyntax { Line: var number, File.RawKind: 0 } && number.IsKind(SyntaxKind.NumericLiteralToken) && !IsMappedBehind(directive))
                yield return new SourceEdit(number.Span.End, 0, " \"" + _pathFromCopy + "\"");
            var file = directive switch
            {
                LineOrSpanDirectiveTriviaSyntax mapping => mapping.File,
                PragmaChecksumDirectiveTriviaSyntax pragma => pragma.File,
                _ => default,
            };
            if (file.IsKind(SyntaxKind.StringLiteralToken) && SeenFromCopy(file.ValueText) is var seen && seen != file.ValueText)
                yield return new SourceEdit(file.SpanStart, file.Span.Length, "\"" + seen + "\"");
        }
    }

    // A number alone keeps the file of the directive before; behind a mapping of columns it is the file itself again.
    private bool IsMappedBehind(SyntaxNode directive) =>
        _tree.GetMappedLineSpan(new TextSpan(Math.Min(directive.FullSpan.End, _text.Length), 0)).HasMappedPath;

    // The compiler resolves a relative path of a directive against the file it stands in.
    private string SeenFromCopy(string path) =>
        path.Length == 0 || path[0] is '/' or '\\' or '<' || (path.Length > 1 && path[1] == ':') || _pathFromCopy.LastIndexOf('/') is not (>= 0 and var folder)
            ? path
            : _pathFromCopy.Substring(0, folder + 1) + path;

    /// <summary>
    /// Inserts lines that the user did not write. They are hidden from the debugger and silent; what follows has its
    /// own line, column, warnings and nullable context again.
    /// </summary>
    internal SourceEdit Insert(int position, IEnumerable<string> lines)
    {
        var start = _text.Lines.GetLineFromPosition(position).Start;
        var before = _text.ToString(TextSpan.FromBounds(start, position));
        var column = string.IsNullOrWhiteSpace(before) ? before : new string(' ', before.Length);
        return new SourceEdit(position, 0, NewLine + Silent(lines, IndentOf(before) + "    ", position) + column);
    }

    /// <summary>Inserts such lines above the line that starts at the position, as deep as that line.</summary>
    internal SourceEdit InsertAbove(int lineStart, IEnumerable<string> lines) =>
        new(lineStart, 0, Silent(lines, IndentOf(_text.Lines.GetLineFromPosition(lineStart).ToString()), lineStart));

    /// <summary>Inserts a directive above the line that starts at the position.</summary>
    internal SourceEdit Directive(string text, int lineStart) => new(lineStart, 0, text + NewLine + LineOf(lineStart) + NewLine);

    private string Silent(IEnumerable<string> lines, string indent, int position)
    {
        var result = new StringBuilder();
        result.Append("#line hidden").Append(NewLine).Append("#pragma warning disable").Append(NewLine);
        foreach (var line in lines) result.Append(line.Length == 0 || line[0] == '#' ? "" : indent).Append(line).Append(NewLine);
        result.Append("#pragma warning restore").Append(NewLine);
        foreach (var pragma in Directives().OfType<PragmaWarningDirectiveTriviaSyntax>())
            if (pragma.IsActive && pragma.SpanStart < position) result.Append(pragma.ToString().TrimEnd()).Append(NewLine);
        foreach (var nullable in NullableBefore(position)) result.Append(nullable).Append(NewLine);
        return result.Append(LineOf(position)).Append(NewLine).ToString();
    }

    /// <summary>Whether the user's file says how nullable it is; then an insertion has to repeat it.</summary>
    internal bool HasNullableDirectives => Directives().OfType<NullableDirectiveTriviaSyntax>().Any(directive => directive.IsActive);

    // By the user's own words: in a generated file "restore" means the project's setting, and no question to the compiler tells.
    private IEnumerable<string> NullableBefore(int position)
    {
        var all = Directives().OfType<NullableDirectiveTriviaSyntax>().Where(directive => directive.IsActive).ToList();
        if (all.Count == 0) return [];
        var before = all.Where(directive => directive.SpanStart < position).ToList();
        var whole = before.FindLastIndex(directive => directive.TargetToken.IsKind(SyntaxKind.None));
        var words = before.Skip(whole < 0 ? 0 : whole).Select(directive => directive.ToString().TrimEnd());
        return whole < 0 ? ["#nullable restore", .. words] : words;
    }

    private string LineOf(int position)
    {
        if (!Directives().OfType<LineOrSpanDirectiveTriviaSyntax>().Any(directive => directive.IsActive && directive.SpanStart < position))
            return "#line " + (_text.Lines.GetLinePosition(position).Line + 1) + " \"" + _pathFromCopy + "\"";
        if (_tree.GetLineVisibility(position) == LineVisibility.Hidden) return "#line hidden";
        var mapped = _tree.GetMappedLineSpan(new TextSpan(position, 0));
        return "#line " + (mapped.StartLinePosition.Line + 1) + " \"" + (mapped.HasMappedPath ? SeenFromCopy(mapped.Path) : _pathFromCopy) + "\"";
    }

    // After #! and #: lines, which must stay first, and after a leading comment, where analyzers look for a licence.
    private int HeaderPosition()
    {
        var at = 0;
        var end = 0;
        foreach (var trivia in _tree.GetRoot().GetFirstToken(includeZeroWidth: true).LeadingTrivia)
        {
            switch (trivia.Kind())
            {
                case SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia or SyntaxKind.WhitespaceTrivia:
                    break;
                case SyntaxKind.EndOfLineTrivia:
                    at = trivia.FullSpan.End;
                    break;
                // IgnoredDirectiveTrivia (#:) is newer than the Roslyn this is compiled against.
                case var kind when kind == SyntaxKind.ShebangDirectiveTrivia || kind.ToString() is "IgnoredDirectiveTrivia" or "9080" || trivia.ToFullString().StartsWith("#:", StringComparison.Ordinal):
                    at = trivia.FullSpan.End;
                    break;
                default:
                    return at;
            }

            end = trivia.FullSpan.End;
        }

        return Math.Min(at, end);
    }

    private IEnumerable<DirectiveTriviaSyntax> Directives() => SourceDirectives.Of(_tree, CancellationToken.None);

    private static string IndentOf(string line) => line.Substring(0, line.Length - line.TrimStart().Length);
}
