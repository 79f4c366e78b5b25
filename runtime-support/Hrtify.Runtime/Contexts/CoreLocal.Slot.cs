namespace Hrtify;

/// <content>One value.</content>
public partial class CoreLocal<T>
{
    /// <summary>A place in a context's array. The struct spares the check that arrays of references ask for.</summary>
    private struct Cell
    {
        internal volatile Slot? Slot;
    }

    /// <summary>The value of one core-local in one context.</summary>
    private sealed class Slot(Slots slots)
    {
        internal T? Value;

        /// <summary>The core-local, without its finalizer: a slot does not keep it alive.</summary>
        internal readonly Slots Slots = slots;

        // The rest is guarded by Numbers.Lock.
        internal Slot? Next;
        internal Slot? Previous;

        /// <summary>Where a reference to this slot is; null when the context is gone.</summary>
        internal Cell[]? Array;
    }
}
