using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Hrtify.Generator.ThreadState;

/// <summary>What the compiler says of the members of one compilation; each is asked about once.</summary>
internal sealed class MemberDiagnostics(CancellationToken cancellation)
{
    private readonly Dictionary<MemberDeclarationSyntax, HashSet<string>> _ids = [];

    /// <summary>The ids of all that it says of a member.</summary>
    internal HashSet<string> Of(MemberDeclarationSyntax member, SemanticModel model)
    {
        if (!_ids.TryGetValue(member, out var ids)) _ids[member] = ids = [.. model.GetDiagnostics(member.Span, cancellation).Select(diagnostic => diagnostic.Id)];
        return ids;
    }
}
