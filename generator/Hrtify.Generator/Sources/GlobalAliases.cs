using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Hrtify.Generator.Sources;

/// <summary>Names that a file gives to types for all files: after them a name says nothing by itself.</summary>
internal static class GlobalAliases
{
    internal static bool StandIn(CompilationUnitSyntax unit) =>
        unit.Usings.Any(static @using => @using.Alias is not null && @using.GlobalKeyword.IsKind(SyntaxKind.GlobalKeyword));
}
