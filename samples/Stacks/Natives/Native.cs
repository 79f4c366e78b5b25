using Stacks.Memory;

namespace Stacks.Natives;

internal delegate Value NativeBody(Arguments arguments);

/// <summary>A function of the language that is written in C#.</summary>
/// <param name="Least">How many arguments it takes at least.</param>
/// <param name="Most">And at most.</param>
internal sealed record Native(string Name, int Least, int Most, NativeBody Body)
{
    public const int AnyNumber = int.MaxValue;

    public int Index { get; set; }

    /// <summary>How many arguments it takes, in words.</summary>
    public string Wants
    {
        get
        {
            string noun = Least == 1 ? "argument" : "arguments";
            return Most == Least ? $"{Least} {noun}" : Most == AnyNumber ? $"at least {Least} {noun}" : $"{Least} to {Most} arguments";
        }
    }
}
