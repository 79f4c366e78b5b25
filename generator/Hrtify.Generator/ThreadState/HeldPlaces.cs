using System.Collections.Generic;
using Hrtify.Generator.Sources;
using Microsoft.CodeAnalysis;

namespace Hrtify.Generator.ThreadState;

/// <summary>The core-locals whose places a loop that calls nothing holds in locals of its own.</summary>
/// <param name="Start">Where the loop's line starts.</param>
/// <param name="Silenced">The lines of its member where warnings of null are switched off for it, or null.</param>
internal sealed record HeldPlaces(SyntaxTree Tree, int Start, SilencedLines? Silenced, IReadOnlyList<HeldPlace> Places);

/// <summary>Lines without warnings of null.</summary>
/// <param name="Start">Where the first starts.</param>
/// <param name="End">Where the line behind the last starts.</param>
internal sealed record SilencedLines(int Start, int End);

/// <summary>One of them.</summary>
/// <param name="Name">The local's name.</param>
/// <param name="Target">How the loop names the core-local.</param>
/// <param name="Uses">The edits by which the loop names the local instead.</param>
internal sealed record HeldPlace(string Name, string Target, IReadOnlyList<SourceEdit> Uses);
