using System.Collections.Generic;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Hrtify.Generator.Sources;

/// <summary>The directives of a source, in its order.</summary>
internal static class SourceDirectives
{
    internal static IEnumerable<DirectiveTriviaSyntax> Of(SyntaxTree tree, CancellationToken cancellation)
    {
        var root = tree.GetRoot(cancellation);
        if (!root.ContainsDirectives) yield break;
        for (var directive = root.GetFirstDirective(); directive is not null; directive = directive.GetNextDirective()) yield return directive;
    }
}
