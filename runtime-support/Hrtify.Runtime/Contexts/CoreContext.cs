using System;
using System.Collections.Generic;

namespace Hrtify;

/// <summary>
/// The thread-local state of a program as an object: it can be made, named, run in, adopted and inspected.
/// </summary>
/// <remarks>
/// <para>
/// Every thread has a context of its own from its first touch of a core-local value, so a program that names no context
/// behaves as it did with thread-statics. Work that is run in another context sees the values of that context instead,
/// on whatever thread it runs.
/// </para>
/// <para>
/// A context has one running owner at a time. With owner checks on (<c>HrtifyChecks</c>, <c>HRTIFY_CHECKS=true</c>) a
/// second owner gets an <see cref="InvalidOperationException"/>; with checks off two owners race on the state, as two
/// threads would on a static field.
/// </para>
/// <para>All members may be called on any thread.</para>
/// </remarks>
public sealed partial class CoreContext
{
    private readonly ContextStates _states = new();

    /// <summary>Makes a context in which every core-local value has its type's default.</summary>
    /// <param name="name">A name for people: it stands in reports and messages. Without one a number is given.</param>
    public CoreContext(string? name = null)
    {
        Name = name ?? ContextRegistry.NextName();
        Owner = new ContextOwner(this);
        ContextRegistry.Add(this);
    }

    /// <summary>The name for people; not unique.</summary>
    public string Name { get; }

    /// <summary>The context in which the calling thread runs; never null.</summary>
    public static CoreContext Current => ThreadSeat.Mine.Current;

    internal ContextOwner Owner { get; }

    /// <summary>A snapshot of the contexts that are alive: made and not collected yet.</summary>
    public static IReadOnlyList<CoreContext> All() => ContextRegistry.Alive();

    /// <summary>
    /// The values this context holds, one per core-local that was touched in it. Read them where the context's owner
    /// runs, or while it has none: another owner may be in the middle of a change.
    /// </summary>
    public IReadOnlyList<CoreValue> Values() => _states.Inspect();

    /// <summary>Runs <paramref name="work"/> in this context on the calling thread; returns in the caller's context.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="work"/> is null.</exception>
    /// <exception cref="InvalidOperationException">Checks are on and another thread runs in this context.</exception>
    public void Run(Action work)
    {
        if (work is null) throw new ArgumentNullException(nameof(work));
        var seat = ThreadSeat.Mine;
        var depth = seat.Enter(this);
        try
        {
            work();
        }
        finally
        {
            seat.LeaveTo(depth);
        }
    }

    /// <summary>Runs <paramref name="work"/> in this context on the calling thread; returns in the caller's context.</summary>
    /// <returns>What <paramref name="work"/> returned.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="work"/> is null.</exception>
    /// <exception cref="InvalidOperationException">Checks are on and another thread runs in this context.</exception>
    public TResult Run<TResult>(Func<TResult> work)
    {
        if (work is null) throw new ArgumentNullException(nameof(work));
        var seat = ThreadSeat.Mine;
        var depth = seat.Enter(this);
        try
        {
            return work();
        }
        finally
        {
            seat.LeaveTo(depth);
        }
    }

    /// <summary>Runs <paramref name="work"/> in this context without a closure; returns in the caller's context.</summary>
    /// <returns>What <paramref name="work"/> returned.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="work"/> is null.</exception>
    /// <exception cref="InvalidOperationException">Checks are on and another thread runs in this context.</exception>
    public TResult Run<TState, TResult>(Func<TState, TResult> work, TState state)
    {
        if (work is null) throw new ArgumentNullException(nameof(work));
        var seat = ThreadSeat.Mine;
        var depth = seat.Enter(this);
        try
        {
            return work(state);
        }
        finally
        {
            seat.LeaveTo(depth);
        }
    }

    /// <summary>
    /// Makes the calling thread run in this context until the scope is disposed. Scopes nest strictly: the innermost is
    /// disposed first, on the thread that adopted.
    /// </summary>
    /// <exception cref="InvalidOperationException">Checks are on and another thread runs in this context.</exception>
    public AdoptionScope Adopt()
    {
        var seat = ThreadSeat.Mine;
        return new AdoptionScope(seat, seat.Enter(this));
    }

    /// <inheritdoc />
    public override string ToString() => "CoreContext " + Name;

    internal Contexts.CoreState? Find(Type type) => _states.Find(type);

    internal Contexts.CoreState Add(Contexts.CoreState state) => _states.Add(state);

    /// <summary>Points the calling thread's roots at this context's states.</summary>
    internal void Attach() => _states.Attach();

    /// <summary>Clears the calling thread's roots of this context's states.</summary>
    internal void Detach() => _states.Detach();
}
