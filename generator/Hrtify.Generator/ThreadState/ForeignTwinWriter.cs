using System.Collections.Generic;
using System.Linq;
using Hrtify.Generator.Sources;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Hrtify.Generator.ThreadState;

/// <summary>Writes the twins of other assemblies' core-locals at the end of the type that uses them, in its copy.</summary>
internal static class ForeignTwinWriter
{
    /// <param name="declaration">The type; of top-level statements their file.</param>
    internal static SourceEdit Write(SyntaxNode declaration, IEnumerable<ForeignTwins> twins, CopyLines lines)
    {
        var members = twins.SelectMany(Members);
        IEnumerable<string> note = ["// For uses of another assembly's core-locals that their references do not serve: none can be held across an await, nor by an expression tree."];
        return declaration is TypeDeclarationSyntax type
            ? lines.Insert(type.CloseBraceToken.SpanStart, note.Concat(members))
            : lines.Insert(declaration.FullSpan.End, [.. note, "partial class Program", "{", .. members, "}"]);
    }

    private static IEnumerable<string> Members(ForeignTwins twins)
    {
        var home = twins.Home;
        var (before, behind) = home.Annotations;
        return [.. before, .. twins.Twins.Select(twin => Member(home, twin)), .. behind];
    }

    private static string Member(UserHome home, Twin twin) => home.Parameters.Count == 0
        ? Member(home, twin, "private static ")
        : "private static class " + home.Holder(twin) + string.Concat(home.Parameters.Select(parameter => MethodParameters.Constraints(parameter, home.Written))) + " { " + Member(home, twin, "internal static ") + " }";

    private static string Member(UserHome home, Twin twin, string modifiers)
    {
        // Of a member of the value less holds than of the value.
        var all = string.Concat(AttributeTexts.OfUse(home.Property).Select(text => text + " "));
        var warns = string.Concat(AttributeTexts.OfWarning(home.Property).Select(text => text + " "));
        switch (twin)
        {
            case ValueTwin value:
                var head = (value.TypeText is null ? all : warns) + modifiers + (value.TypeText ?? home.Written(home.Type)) + " ";
                return home.Property.RefKind == RefKind.RefReadOnly ? TwinText.Readable(value, head, home.Spelling) : TwinText.Writable(value, head, home.Spelling);
            case CallTwin call:
                return TwinText.Of(call, warns + modifiers, home.Spelling);
            default:
                throw new System.InvalidOperationException("Another assembly's core-local has no such twin: " + twin);
        }
    }
}
