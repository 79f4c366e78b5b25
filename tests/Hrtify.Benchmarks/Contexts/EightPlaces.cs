namespace Hrtify.Benchmarks.Contexts;

/// <summary>A use of a value: across a call that is not inlined, and in a loop.</summary>
internal interface IValueUse
{
    /// <summary>Uses the value <see cref="FieldTurns.Calls"/> times across a call.</summary>
    /// <typeparam name="TPlace">Any value type; the code of each is its own.</typeparam>
    static abstract void Call<TPlace>()
        where TPlace : struct;

    /// <summary>Uses the value <see cref="FieldTurns.Turns"/> times in a loop.</summary>
    /// <typeparam name="TPlace">Any value type; the code of each is its own.</typeparam>
    static abstract void Loop<TPlace>()
        where TPlace : struct;
}

/// <summary>
/// Runs a use in eight copies of its code. A loop of a few cycles a turn can take twice as long where its code lies badly
/// in the cache of decoded instructions, and where it lies is chance: so each side lies at eight places.
/// </summary>
internal static class EightPlaces
{
    internal static void Call<TUse>()
        where TUse : IValueUse
    {
        TUse.Call<byte>();
        TUse.Call<sbyte>();
        TUse.Call<short>();
        TUse.Call<ushort>();
        TUse.Call<int>();
        TUse.Call<uint>();
        TUse.Call<long>();
        TUse.Call<ulong>();
    }

    internal static void Loop<TUse>()
        where TUse : IValueUse
    {
        TUse.Loop<byte>();
        TUse.Loop<sbyte>();
        TUse.Loop<short>();
        TUse.Loop<ushort>();
        TUse.Loop<int>();
        TUse.Loop<uint>();
        TUse.Loop<long>();
        TUse.Loop<ulong>();
    }
}
