using System;
using System.Diagnostics;

namespace Hrtify.EventChannel;

/// <summary>A call of a delegate with a state.</summary>
internal sealed class CallFrame<TState, TResult> : HostFrame
{
    private Func<TState, TResult>? _call;
    private TState? _state;
    private TResult? _result;

    internal void Fill(Func<TState, TResult> call, TState state) => (_call, _state) = (call, state);

    /// <summary>The result, once the frame has come back; before it is emptied.</summary>
    internal TResult Result => _result!;

    [StackTraceHidden]
    private protected override void Work() => _result = _call!(_state!);

    private protected override void Clear() => (_call, _state, _result) = (null, default, default);
}
