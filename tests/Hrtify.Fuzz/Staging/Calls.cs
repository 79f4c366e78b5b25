using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Threading.Tasks;

namespace Hrtify.Fuzz.Staging;

/// <summary>What the programs call: each way to pass a place or a value.</summary>
public static class Calls
{
    public static int Id(int value) => value;

    public static int Two(int left, int right) => unchecked((left * 3) + right);

    public static int Ref(ref int place) => place += 1;

    public static int RefBy(ref int place, int by) => unchecked(place += by);

    public static int Out(out int place, int value) => place = value;

    public static int In(in int place) => place;

    public static int InBy(in int place, int by) => unchecked(place + by);

    public static int Swap(ref int left, ref int right)
    {
        (left, right) = (right, left);
        return left;
    }

    /// <summary>What the place holds once the call runs: aliasing shows.</summary>
    public static int InThen(in int place, Action then)
    {
        var before = place;
        then();
        return unchecked((before * 10) + place);
    }

    public static ref int Back(ref int place) => ref place;

    public static int Which(int value) => 1000 + value;

    public static int Which(in int value, string how = "in") => 2000 + value + how.Length;

    public static int Grow(ref this Pair pair, int by) => unchecked(pair.A += by);

    public static int Look(in this Pair pair, int with) => pair.A + with;

    public static string Cut(string? text) => text is null ? "?" : text.Length > 12 ? text[..12] : text;

    public static int Length(string? text) => text?.Length ?? -1;

    public static T Same<T>(T value) => value;

    public static T Store<T>(ref T place, T value)
    {
        place = value;
        return value;
    }

    public static int Sum(params int[] values)
    {
        var sum = 0;
        foreach (var value in values) unchecked { sum += value; }
        return sum;
    }

    public static int Line([CallerLineNumber] int line = 0) => line;

    public static string File([CallerFilePath] string path = "") => path;

    public static string Text(int value, [CallerArgumentExpression(nameof(value))] string text = "") => text;

    public static async Task<int> Later(int lane, int value)
    {
        await Stage.Hop(lane);
        return value;
    }

    public static async ValueTask<int> LaterValue(int lane, int value)
    {
        await Stage.Hop(lane);
        return value;
    }

    public static async IAsyncEnumerable<int> Many(int count)
    {
        for (var at = 0; at < count; at++)
        {
            await Stage.Hop((at % 3) + 1);
            yield return at;
        }
    }
}
