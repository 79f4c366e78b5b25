using System;
using System.Runtime.CompilerServices;
using System.Threading;

namespace Hrtify.Cores;

/// <summary>Something for a core to run: a delegate, what it is given, and how the one is called with the other.</summary>
/// <remarks>
/// Three words, so that a queue needs no object for each. A state of a reference type is passed as it is: the delegate is then
/// called as if it took an object. That sets the types aside in one place, <see cref="CallWithReference"/>, and holds because
/// delegate and state came in together, through <see cref="Of{TState}"/>, where the compiler checked the one against the other,
/// and because a call passes every reference in the same way. A state of a value type is put into a box that is used again.
/// </remarks>
internal readonly unsafe struct CoreWork
{
    private readonly object _work;
    private readonly object? _state;
    private readonly delegate*<object, object?, void> _call;

    private CoreWork(object work, object? state, delegate*<object, object?, void> call)
    {
        _work = work;
        _state = state;
        _call = call;
    }

    internal static CoreWork Of(Action work) => new(work, null, &CallAction);

    internal static CoreWork Of(SendOrPostCallback work, object? state) => new(work, state, &CallPosted);

    internal static CoreWork Of(CoreItem item) => new(item, null, &CallItem);

    internal static CoreWork Of<TState>(Action<TState> work, TState state) =>
        typeof(TState).IsValueType || typeof(TState) == typeof(object) ? Of(StateBox<TState>.Take(work, state)) : new(work, state, &CallWithReference);

    internal void Run() => _call(_work, _state);

    /// <summary>Takes the work out of a place and runs it: the place is free before it runs, and nothing is copied on the way.</summary>
    internal static void RunOutOf(ref CoreWork place)
    {
        var work = place._work;
        var state = place._state;
        var call = place._call;
        place = default; // what it was given must not live until the place is used again
        call(work, state);
    }

    /// <summary>What goes on after an await.</summary>
    internal static CoreWork Continuing(Action<object?> continuation, object? state) => new(continuation, state, &CallWithReference);

    /// <summary>
    /// The core ends without having run it. What goes on after an await goes on on the pool: somebody may wait for it. (Such are the only
    /// delegates of these two types here: posted work with a state of type object is in a box.)
    /// </summary>
    internal void Abandon()
    {
        switch (_work)
        {
            case CoreItem item:
                item.Abandon();
                break;
            case SendOrPostCallback or Action<object?>:
                ThreadPool.UnsafeQueueUserWorkItem(static work => work.Run(), this, preferLocal: false);
                break;
        }
    }

    private static void CallAction(object work, object? state) => Unsafe.As<Action>(work)();

    private static void CallPosted(object work, object? state) => Unsafe.As<SendOrPostCallback>(work)(state);

    private static void CallItem(object work, object? state) => Unsafe.As<CoreItem>(work).Run();

    private static void CallWithReference(object work, object? state) => Unsafe.As<Action<object?>>(work)(state);
}
