using System;
using System.Diagnostics;

namespace Hrtify.EventChannel;

/// <summary>A call of a delegate with a span and a state. The core keeps the span's memory in place until the answer is there.</summary>
internal sealed unsafe class SpanFrame<T, TState, TResult> : HostFrame
    where T : unmanaged
{
    private HostSpanCall<T, TState, TResult>? _call;
    private T* _start; // valid from Fill to Take: the core is in its fixed statement, and leaves it only with the answer
    private int _length;
    private TState? _state;
    private TResult? _result;

    internal void Fill(ref CallLine line, HostSpanCall<T, TState, TResult> call, T* start, int length, TState state)
    {
        line.Kind = this;
        (_call, _state) = (call, state);
        _start = start;
        _length = length;
    }

    /// <summary>The result, once the call has come back; before the frame is emptied.</summary>
    internal TResult Result => _result!;

    internal override void Clear()
    {
        (_call, _state, _result) = (null, default, default);
        _start = null;
        _length = 0;
    }

    [StackTraceHidden]
    internal override void Make(ref CallLine line)
    {
        Begin(ref line);
        _result = _call!(new Span<T>(_start, _length), _state!);
        End(ref line);
    }
}
