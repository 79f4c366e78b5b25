using System;
using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Hrtify.EventChannel;

/// <summary>A delegate without a result, and a state that fits on the line.</summary>
internal sealed class ActionKind<TState> : HostKind
{
    private static readonly ActionKind<TState> s_instance = new();

    /// <summary>Whether calls of this type are of this kind.</summary>
    internal static bool Holds => OneWord<TState>.Fits;

    /// <summary>Writes a call; the core's thread.</summary>
    internal static void Fill(ref CallLine line, Action<TState> call, TState state)
    {
        if (!ReferenceEquals(line.Kind, s_instance)) line.Kind = s_instance;
        line.Call = call;
        OneWord<TState>.Put(ref line, state);
    }

    [StackTraceHidden]
    internal override void Make(ref CallLine line)
    {
        Begin(ref line);
        // Exact: Fill has put it there.
        var call = Unsafe.As<Action<TState>>(line.Call!);
        line.Call = null;
        call(OneWord<TState>.Take(ref line));
        End(ref line);
    }
}
