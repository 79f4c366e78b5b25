using System.Runtime.CompilerServices;

namespace Hrtify.Benchmarks.Contexts;

/// <summary>An int that is added to, in an object that is passed by hand: the limit of what can be had.</summary>
internal sealed class IntPassed : IValueUse
{
    private static readonly State s_state = new();

    public static void Call<TPlace>()
        where TPlace : struct
    {
        var state = s_state;
        for (var call = 0; call < FieldTurns.Calls; call++) Step<TPlace>(state, call);
    }

    public static void Loop<TPlace>()
        where TPlace : struct => Turns<TPlace>(s_state);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Turns<TPlace>(State state)
        where TPlace : struct
    {
        for (var turn = 0; turn < FieldTurns.Turns; turn++) state.Value += turn;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Step<TPlace>(State state, int by)
        where TPlace : struct => state.Value += by;

    private sealed class State
    {
        internal int Value;
    }
}
