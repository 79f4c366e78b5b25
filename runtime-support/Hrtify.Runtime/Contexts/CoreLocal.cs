using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;

namespace Hrtify;

/// <summary>
/// A value for each <see cref="CoreContext"/>: what <see cref="System.Threading.ThreadLocal{T}"/> is for threads, with the
/// same members and the same behaviour. A program that names no context cannot tell the two apart, for each of its threads
/// has a context of its own.
/// </summary>
/// <typeparam name="T">The type of the value.</typeparam>
/// <remarks>
/// All members but <see cref="Dispose()"/> may be called on any thread. A context has one running owner at a time; with
/// checks on, a second gets an <see cref="InvalidOperationException"/> from <see cref="Value"/> and
/// <see cref="IsValueCreated"/>.
/// </remarks>
[DebuggerDisplay("IsValueCreated={HasSlot}, Value={DebuggerValue}, Count={DebuggerCount}")]
public partial class CoreLocal<T> : IDisposable
{
    // The slots of the context in which the thread runs: the root of Table. It stands here, and not there,
    // because code that is shared between reference types reaches the statics of its own type a step sooner.
    [ThreadStatic] private static Cell[]? t_slots;

    private readonly Func<T>? _valueFactory;
    private readonly bool _trackAllValues;
    private Slots? _slots; // null: disposed
    private volatile int _number; // -1: disposed

    /// <summary>Makes a core-local whose value is the default of its type until it is set.</summary>
    public CoreLocal()
        : this(null, ValueTracking.Off)
    {
    }

    /// <summary>Makes a core-local whose value is the default of its type until it is set.</summary>
    /// <param name="trackAllValues">Whether <see cref="Values"/> can be asked; then values are kept after their context is gone.</param>
    public CoreLocal(bool trackAllValues)
        : this(null, trackAllValues ? ValueTracking.On : ValueTracking.Off)
    {
    }

    /// <summary>Makes a core-local whose value is made at its first use in a context.</summary>
    /// <param name="valueFactory">Makes the value, in the context and on the thread that asks for it.</param>
    /// <exception cref="ArgumentNullException"><paramref name="valueFactory"/> is null.</exception>
    public CoreLocal(Func<T> valueFactory)
        : this(valueFactory ?? throw new ArgumentNullException(nameof(valueFactory)), ValueTracking.Off)
    {
    }

    /// <summary>Makes a core-local whose value is made at its first use in a context.</summary>
    /// <param name="valueFactory">Makes the value, in the context and on the thread that asks for it.</param>
    /// <param name="trackAllValues">Whether <see cref="Values"/> can be asked; then values are kept after their context is gone.</param>
    /// <exception cref="ArgumentNullException"><paramref name="valueFactory"/> is null.</exception>
    public CoreLocal(Func<T> valueFactory, bool trackAllValues)
        : this(valueFactory ?? throw new ArgumentNullException(nameof(valueFactory)), trackAllValues ? ValueTracking.On : ValueTracking.Off)
    {
    }

    private CoreLocal(Func<T>? valueFactory, ValueTracking tracking)
    {
        _valueFactory = valueFactory;
        _trackAllValues = tracking is ValueTracking.On;
        _slots = new Slots(tracking);
        _number = _slots.Number;
    }

    /// <summary>Gives the values free, as <see cref="Dispose()"/> does.</summary>
    ~CoreLocal() => Dispose(false);

    /// <summary>The value in the context in which the calling thread runs; made at the first use.</summary>
    /// <exception cref="InvalidOperationException">
    /// The factory asked for this value itself; or checks are on and another thread works in the context at the same time.
    /// </exception>
    /// <exception cref="ObjectDisposedException">The core-local was disposed.</exception>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    [MaybeNull]
    public T Value
    {
        // Whose the slot is that stands at a number, though numbers are given again. A slot leaves its context's array
        // before its number is free (Slots.End), and an array is emptied when a larger one takes its place (Table.Grow), so
        // in whatever array a thread has as its root a number finds its present owner's slot or none: who has the new
        // owner read its number after that, and the place in the array depends on the number. There is left the owner that
        // is disposed at the same time, against the rules: Dispose takes the number away before the slot, so a number that
        // is still there after the slot was read (an acquiring read) says that the slot was ours. A slot is complete
        // before it is published by the lock of Numbers, and reads that depend on one another are not reordered.
        get
        {
            var slots = t_slots;
            var number = _number;
            if (slots is not null && (uint)number < (uint)slots.Length)
            {
                var slot = slots[number].Slot;
                if (slot is not null && number == _number) return slot.Value;
            }

            return GetFirst();
        }

        set
        {
            var slots = t_slots;
            var number = _number;
            if (slots is not null && (uint)number < (uint)slots.Length)
            {
                var slot = slots[number].Slot;
                if (slot is not null && number == _number)
                {
                    slot.Value = value;
                    return;
                }
            }

            SetFirst(value);
        }
    }

    /// <summary>A list of the values of all contexts; those that are gone included.</summary>
    /// <exception cref="InvalidOperationException">The core-local does not track all values.</exception>
    /// <exception cref="ObjectDisposedException">The core-local was disposed.</exception>
    public IList<T> Values
    {
        get
        {
            if (!_trackAllValues)
            {
                throw new InvalidOperationException(
                    "The CoreLocal object is not tracking values. To use the Values property, use a CoreLocal constructor that accepts the trackAllValues parameter and set the parameter to true.");
            }

            return Undisposed().ToList();
        }
    }

    /// <summary>Whether there is a value in the context in which the calling thread runs.</summary>
    /// <exception cref="InvalidOperationException">Checks are on and another thread works in the context at the same time.</exception>
    /// <exception cref="ObjectDisposedException">The core-local was disposed.</exception>
    public bool IsValueCreated
    {
        get
        {
            var slots = Undisposed();
            return Table.Peek(t_slots, slots) is not null || Table.Find()?.Find(slots) is not null;
        }
    }

    private bool HasSlot => _slots is { } slots && Table.Peek(t_slots, slots) is not null;

    private T? DebuggerValue => _slots is { } slots && Table.Peek(t_slots, slots) is { } slot ? slot.Value : default;

    private int DebuggerCount => _slots?.ToList().Count ?? 0;

    /// <summary>Gives the values of all contexts free. Not to be called while another thread uses the core-local.</summary>
    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    /// <summary>The text of <see cref="Value"/>, which is made if it was not yet.</summary>
    /// <exception cref="NullReferenceException">The value is null.</exception>
    /// <exception cref="InvalidOperationException">As for <see cref="Value"/>.</exception>
    /// <exception cref="ObjectDisposedException">The core-local was disposed.</exception>
    public override string? ToString() => Value!.ToString();

    /// <summary>Gives the values free.</summary>
    /// <param name="disposing">Whether <see cref="Dispose()"/> was called, not the finalizer.</param>
    protected virtual void Dispose(bool disposing)
    {
        var slots = _slots;
        _number = -1;
        _slots = null;
        slots?.End(); // null: disposed before, or the constructor threw
    }

    private T GetFirst()
    {
        var slots = Undisposed();
        var slot = Table.Find()?.Find(slots);
        if (slot is not null) return slot.Value!; // another thread made it in this context, or the root was not set
        if (_valueFactory is null) return Table.FindOrAdd().FindOrAdd(slots, default!).Value!;
        var value = _valueFactory();
        if (IsValueCreated) throw new InvalidOperationException("ValueFactory attempted to access the Value property of this instance.");
        Value = value;
        return value;
    }

    private void SetFirst(T value)
    {
        var slots = Undisposed();
        Table.FindOrAdd().FindOrAdd(slots, value).Value = value;
    }

    private Slots Undisposed() =>
        _slots ?? throw new ObjectDisposedException(GetType().FullName);
}
