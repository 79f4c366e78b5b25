using System;
using System.Runtime.CompilerServices;

namespace Hrtify.Fuzz.Staging;

/// <summary>An awaitable that always suspends, and resumes on a lane when the code that awaits has returned to its caller.</summary>
public readonly struct Hop<T> : ICriticalNotifyCompletion
{
    private readonly int _lane;
    private readonly T _value;
    private readonly Exception? _failure;

    internal Hop(int lane, T value, Exception? failure)
    {
        _lane = lane;
        _value = value;
        _failure = failure;
    }

    public bool IsCompleted => false;

    public Hop<T> GetAwaiter() => this;

    public T GetResult() => _failure is null ? _value : throw _failure;

    public void OnCompleted(Action continuation) => Stage.Post(_lane, continuation);

    public void UnsafeOnCompleted(Action continuation) => Stage.Post(_lane, continuation);
}
