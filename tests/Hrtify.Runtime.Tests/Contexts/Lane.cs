using System;
using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Threading;

namespace Hrtify.Runtime.Tests.Contexts;

/// <summary>A thread to which asynchronous work can hop: <c>await lane</c>. It runs one continuation after the other.</summary>
internal sealed class Lane : IDisposable
{
    private readonly BlockingCollection<Action> _waiting = [];
    private readonly Thread _thread;

    internal Lane()
    {
        _thread = new Thread(() =>
        {
            foreach (var action in _waiting.GetConsumingEnumerable()) action();
        }) { IsBackground = true };
        _thread.UnsafeStart();
    }

    internal bool IsHere => Thread.CurrentThread == _thread;

    public Awaiter GetAwaiter() => new(this);

    public void Dispose()
    {
        _waiting.CompleteAdding();
        if (IsHere) return; // the work that ends with its lane ends on it
        _thread.Join();
        _waiting.Dispose();
    }

    /// <summary>Runs an action on the lane without an execution context.</summary>
    internal void Post(Action action) => _waiting.Add(action);

    internal readonly struct Awaiter(Lane lane) : ICriticalNotifyCompletion
    {
        public bool IsCompleted => false;

        public void GetResult()
        {
        }

        public void OnCompleted(Action continuation)
        {
            var flow = ExecutionContext.Capture();
            lane.Post(() => ExecutionContext.Run(flow!, static go => ((Action)go!)(), continuation));
        }

        public void UnsafeOnCompleted(Action continuation) => lane.Post(continuation);
    }
}
