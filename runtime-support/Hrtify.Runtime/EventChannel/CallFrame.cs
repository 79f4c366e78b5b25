using System;
using System.Diagnostics;

namespace Hrtify.EventChannel;

/// <summary>A call of a delegate with a state.</summary>
internal sealed class CallFrame<TState, TResult> : HostFrame
{
    private Func<TState, TResult>? _call;
    private TState? _state;
    private TResult? _result;

    internal void Fill(ref CallLine line, Func<TState, TResult> call, TState state)
    {
        line.Kind = this;
        (_call, _state) = (call, state);
    }

    /// <summary>The result, once the call has come back; before the frame is emptied.</summary>
    internal TResult Result => _result!;

    internal override void Clear() => (_call, _state, _result) = (null, default, default);

    [StackTraceHidden]
    internal override void Make(ref CallLine line)
    {
        Begin(ref line);
        _result = _call!(_state!);
        End(ref line);
    }
}
