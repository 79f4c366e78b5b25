using System.Runtime.CompilerServices;

namespace Hrtify.Benchmarks.Contexts;

/// <summary>A reference that is read, and written once, in an object that is passed by hand: the limit of what can be had.</summary>
internal sealed class ReferencePassed : IValueUse
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
        for (var turn = 0; turn < FieldTurns.Turns; turn++) (state.Value ??= new Node()).Number += turn;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Step<TPlace>(State state, int by)
        where TPlace : struct => (state.Value ??= new Node()).Number += by;

    private sealed class State
    {
        internal Node? Value;
    }

    private sealed class Node
    {
        internal int Number;
    }
}
