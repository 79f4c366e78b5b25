using System.Collections.Generic;
using System.Linq;
using Hrtify.Generator.Sources;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Hrtify.Generator.ThreadLocals;

/// <summary>Writes <c>CoreLocal</c> where the source says <c>ThreadLocal</c>; the two have the same members.</summary>
internal static class LocalConverter
{
    internal static IEnumerable<SourceEdit> Convert(IEnumerable<NameSyntax> mentions) => mentions.Select(mention =>
    {
        var name = (GenericNameSyntax)mention;
        var start = name.Parent is QualifiedNameSyntax or AliasQualifiedNameSyntax ? name.Parent.SpanStart : name.SpanStart;
        return new SourceEdit(start, name.Identifier.Span.End - start, "global::Hrtify.CoreLocal");
    });
}
