using System;
using System.Runtime.CompilerServices;
using System.Threading;

namespace Hrtify.Cores;

/// <summary>Something for a core to run: a delegate and what it is given, or an item.</summary>
/// <remarks>
/// Two words, so that a queue needs no object for each, and few cache lines travel with many. A state of a reference type is passed as
/// it is: the delegate is then called as if it took an object. That sets the types aside in one place, <see cref="Call"/>, and holds
/// because delegate and state came in together, through <see cref="Of{TState}"/>, where the compiler checked the one against the other,
/// and because a call passes every reference in the same way. A state of a value type is put into a box that is used again. What is no
/// delegate with a state has a mark in the state's place, which nobody else can have: the type of a private class.
/// </remarks>
internal readonly struct CoreWork
{
    private readonly object _work;
    private readonly object? _state;

    private CoreWork(object work, object? state)
    {
        _work = work;
        _state = state;
    }

    internal static CoreWork Of(Action work) => new(work, typeof(ActionMark));

    internal static CoreWork Of(SendOrPostCallback work, object? state) => new(work, state);

    internal static CoreWork Of(CoreItem item) => new(item, typeof(ItemMark));

    internal static CoreWork Of<TState>(Action<TState> work, TState state) =>
        typeof(TState).IsValueType || work.GetType() == typeof(Action<object>) ? Of(StateBox<TState>.Take(work, state)) : new(work, state);

    internal void Run() => Call(_work, _state);

    /// <summary>Takes the work out of a place and runs it: the place is free before it runs, and nothing is copied on the way.</summary>
    internal static void RunOutOf(ref CoreWork place)
    {
        var work = place._work;
        var state = place._state;
        place = default; // what it was given must not live until the place is used again
        Call(work, state);
    }

    /// <summary>What goes on after an await.</summary>
    internal static CoreWork Continuing(Action<object?> continuation, object? state) => new(continuation, state);

    /// <summary>
    /// The core ends without having run it. What goes on after an await goes on on the pool: somebody may wait for it. (Such are the only
    /// delegates of these two types here: posted work that takes any object is in a box, also where it is posted with a state of another type.)
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

    private static void Call(object work, object? state)
    {
        if (ReferenceEquals(state, typeof(ItemMark))) Unsafe.As<CoreItem>(work).Run();
        else if (ReferenceEquals(state, typeof(ActionMark))) Unsafe.As<Action>(work)();
        else Unsafe.As<Action<object?>>(work)(state);
    }

    private sealed class ItemMark;

    private sealed class ActionMark;
}
