using Stacks.Reading;

namespace Stacks.Syntax;

/// <summary>What a stack trace calls a function.</summary>
internal sealed record FunctionName(string Text)
{
    [ThreadStatic]
    private static int t_unnamed;

    /// <summary>Numbers functions without a name from one again, for the next program.</summary>
    public static void StartOver() => t_unnamed = 0;

    public static FunctionName Of(WordForm? word) => new(word?.Word ?? $"fn#{++t_unnamed}");
}
