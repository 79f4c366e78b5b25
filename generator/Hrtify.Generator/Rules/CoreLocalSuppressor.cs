using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Hrtify.Generator.ThreadState;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Hrtify.Generator.Rules;

/// <summary>
/// Silences what naming, order and API rules say of a property that the user wrote as a field: the conversion must not
/// bring warnings. The list is that of CONVERSION.md, section 4.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CoreLocalSuppressor : DiagnosticSuppressor
{
    private static readonly string[] s_ids =
    [
        "IDE0025", "IDE0027", "IDE0032", "IDE0044", "IDE0051", "IDE0052", "IDE0055", "IDE0059", "IDE1006", "CA1707", "CA1708", "CA1819", "CA1822", "CA1823", "CA2211",
        "SA1028", "SA1101", "SA1107", "SA1116", "SA1117", "SA1119", "SA1124", "SA1128", "SA1129", "SA1134", "SA1137", "SA1201", "SA1202", "SA1203", "SA1204", "SA1206",
        "SA1214", "SA1300", "SA1302", "SA1303", "SA1304", "SA1306", "SA1307", "SA1308", "SA1309", "SA1310", "SA1311", "SA1312", "SA1400", "SA1401", "SA1402", "SA1500", "SA1501", "SA1502", "SA1503", "SA1504",
        "SA1505", "SA1506", "SA1507", "SA1508", "SA1509", "SA1513", "SA1514", "SA1515", "SA1516", "SA1517", "SA1518", "SA1600", "SA1604", "SA1609", "SA1623", "SA1624", "SA1629", "SA1649",
        "SA1025", "SA1009", "SA1012", "SA1013", "SA1000", "SA1001", "SA1008", "SA1010", "SA1011", "SX1309", "RCS1037",
    ];

    private static readonly HashSet<string> s_layout = ["IDE0055", "SA1028", "SA1137", "SA1025", "SA1516", "RCS1037"];

    /// <inheritdoc />
    public override ImmutableArray<SuppressionDescriptor> SupportedSuppressions { get; } =
        [.. s_ids.Select(id => new SuppressionDescriptor("HRTS" + id, id, "A thread-static that the build made core-local is a field in the user's source."))];

    /// <inheritdoc />
    public override void ReportSuppressions(SuppressionAnalysisContext context)
    {
        foreach (var diagnostic in context.ReportedDiagnostics)
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            if (diagnostic.Location.SourceTree is not { } tree) continue;
            var root = tree.GetRoot(context.CancellationToken);
            var node = root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);
            if (node.AncestorsAndSelf().Any(IsConverted) || (s_layout.Contains(diagnostic.Id) && FollowsInserted(root.FindToken(diagnostic.Location.SourceSpan.Start))))
                context.ReportSuppression(Suppression.Create(SupportedSuppressions.First(suppression => suppression.SuppressedDiagnosticId == diagnostic.Id), diagnostic));
        }
    }

    // What follows an insertion keeps its column, with blanks before it.
    private static bool FollowsInserted(SyntaxToken token)
    {
        var directives = token.LeadingTrivia.Where(trivia => trivia.IsDirective).Select(trivia => trivia.GetStructure()).ToList();
        return directives.Count > 1 && directives[directives.Count - 1] is LineDirectiveTriviaSyntax
            && directives[directives.Count - 2] is PragmaWarningDirectiveTriviaSyntax { DisableOrRestoreKeyword.RawKind: (int)SyntaxKind.RestoreKeyword, ErrorCodes.Count: 0 };
    }

    // Only the conversion makes such fields and classes. A name alone is not enough: the user may have one that looks alike.
    private static bool IsConverted(SyntaxNode node) => node switch
    {
        PropertyDeclarationSyntax { Type: IdentifierNameSyntax state } property when IsOfState(state, property.Identifier, property) => true,
        PropertyDeclarationSyntax property => CoreLocals.IsWritten(property),
        FieldDeclarationSyntax { Declaration: { Variables.Count: 1, Type: IdentifierNameSyntax state } declared } field => IsOfState(state, declared.Variables[0].Identifier, field),
        FieldDeclarationSyntax { Declaration: { Variables.Count: 1 } declared } field => declared.Type.ToString() == "byte" && field.Modifiers.Any(SyntaxKind.ReadOnlyKeyword) && IsOurs(declared.Variables[0]),
        ClassDeclarationSyntax type => type.Identifier.ValueText == "HrtifyMain" || IsState(type),
        _ => false,
    };

    private static bool IsState(ClassDeclarationSyntax type) => type.BaseList?.Types.Any(@base => @base.Type.ToString() == "global::Hrtify.Contexts.CoreState") == true;

    // The root of a generic type's state, and what finds it, stand beside the class.
    private static bool IsOfState(IdentifierNameSyntax type, SyntaxToken name, MemberDeclarationSyntax member) =>
        type.Identifier.ValueText is var state && (name.ValueText == state + "Root" || name.ValueText == state + "Current")
        && member.Parent is TypeDeclarationSyntax owner && owner.Members.OfType<ClassDeclarationSyntax>().Any(other => other.Identifier.ValueText == state && IsState(other));

    // Underscores follow where the user has the name already.
    private static bool IsOurs(VariableDeclaratorSyntax variable) => variable.Identifier.ValueText is var name && (variable.Initializer is not null
        ? name.TrimEnd('_').EndsWith("__ran", System.StringComparison.Ordinal)
        : StorageClass.MayOwn(name) && name.EndsWith("Touched", System.StringComparison.Ordinal));
}
