using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;

namespace Hrtify.Contexts;

/// <summary>
/// The core-local values of one declaring type in one context. Generated code derives from it; nothing else should.
/// </summary>
/// <remarks>
/// A derived class has a <c>[ThreadStatic]</c> root through which the property reaches the values:
/// <c>ref (t_current ?? Attach()).field</c>, which costs across a call what the thread-static costs
/// (<c>tests/Hrtify.Benchmarks -- access</c> measures it; docs/limits.md says where it costs more). On netstandard2.0 the
/// root is a reference to the state, elsewhere the address of the values (CorePlace). The roots are caches of "the
/// thread's current context": a change of context on a thread writes the roots of that thread, and only that thread reads
/// them, so no fence is needed.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class CoreState
{
    /// <summary>The state of <paramref name="type"/> in the current context, attached to this thread; null if there is none yet.</summary>
    /// <exception cref="InvalidOperationException">Checks are on and another thread works in the context at the same time.</exception>
    protected static CoreState? Find(Type type)
    {
        var seat = ThreadSeat.Mine;
        var state = seat.Touch().Find(type);
        if (state is not null) seat.Cache(state);
        return state;
    }

    /// <summary>
    /// Adds a new state to the current context and attaches it to this thread. If another thread that serves the same
    /// context was first, its state is attached and returned.
    /// </summary>
    /// <exception cref="InvalidOperationException">Checks are on and another thread works in the context at the same time.</exception>
    protected static CoreState Add(CoreState state)
    {
        var seat = ThreadSeat.Mine;
        var added = seat.Touch().Add(state);
        seat.Cache(added);
        return added;
    }

    /// <summary>
    /// Takes the value of a core-local's initializer, which the conversion evaluates at its textual place:
    /// <c>static readonly byte x__ran = CoreState.Ran(x = Init());</c>
    /// </summary>
    /// <returns>Always 0.</returns>
    public static byte Ran<T>([AllowNull] T value) => 0;

    /// <summary>Points the calling thread's root at this state.</summary>
    protected internal abstract void Enter();

    /// <summary>Clears the calling thread's root.</summary>
    protected internal abstract void Leave();

    /// <summary>Tells the values, for people and tools.</summary>
    protected internal abstract void Inspect(CoreValues values);
}

/// <summary>What <see cref="CoreState.Inspect"/> tells its values to.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class CoreValues
{
    private readonly List<CoreValue> _values = new();
    private Type _state = typeof(object);

    internal CoreValues()
    {
    }

    /// <summary>Adds the value of the core-local with this name.</summary>
    public void Add(string name, object? value) => _values.Add(new CoreValue(_state, name, value));

    internal void Collect(CoreState state)
    {
        _state = state.GetType();
        state.Inspect(this);
    }

    internal IReadOnlyList<CoreValue> ToList() => _values;
}
