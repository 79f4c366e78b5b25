using System;
using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Hrtify.EventChannel;

/// <summary>A delegate with a state, both of which, and the result, fit on the line.</summary>
/// <remarks>Nothing in it changes, so it lies in both processors' caches and does not travel.</remarks>
internal sealed class DelegateKind<TState, TResult> : HostKind
{
    private static readonly DelegateKind<TState, TResult> s_instance = new();

    /// <summary>Whether calls of these types are of this kind.</summary>
    internal static bool Holds => OneWord<TState>.Fits && OneWord<TResult>.Fits;

    /// <summary>Writes a call; the core's thread.</summary>
    internal static void Fill(ref CallLine line, Func<TState, TResult> call, TState state)
    {
        if (!ReferenceEquals(line.Kind, s_instance)) line.Kind = s_instance;
        line.Call = call;
        OneWord<TState>.Put(ref line, state);
    }

    /// <summary>Takes the result; the core's thread.</summary>
    internal static TResult TakeResult(ref CallLine line) => OneWord<TResult>.Take(ref line);

    [StackTraceHidden]
    internal override void Make(ref CallLine line)
    {
        Begin(ref line);
        // Exact: Fill has put it there.
        var call = Unsafe.As<Func<TState, TResult>>(line.Call!);
        line.Call = null;
        OneWord<TResult>.Put(ref line, call(OneWord<TState>.Take(ref line)));
        End(ref line);
    }
}
