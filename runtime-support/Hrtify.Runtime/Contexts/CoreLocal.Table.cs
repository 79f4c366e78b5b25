using System;
using Hrtify.Contexts;

namespace Hrtify;

/// <content>The values in one context.</content>
public partial class CoreLocal<T>
{
    /// <summary>The slots of all core-locals of one type in one context, by number.</summary>
    /// <remarks>
    /// Slots are added and the array grows under the lock; a thread whose root is an older array finds nothing there, and
    /// then comes here. Slots refer to arrays, never to the table: so the table dies with its context, and its finalizer takes
    /// the context's slots out of core-locals that live on.
    /// </remarks>
    private sealed class Table : CoreState
    {
        private Cell[] _slots = new Cell[4];

        ~Table()
        {
            lock (Numbers.Lock)
            {
                foreach (var cell in _slots)
                    if (cell.Slot is { } slot) slot.Slots.Lose(slot);
            }
        }

        /// <summary>The table of the context in which the calling thread runs; null if there is none yet.</summary>
        internal static Table? Find() => (Table?)Find(typeof(Table));

        internal static Table FindOrAdd() => Find() ?? (Table)Add(new Table());

        /// <summary>A core-local's slot in an array, if it is there.</summary>
        internal static Slot? Peek(Cell[]? array, Slots slots) =>
            array is not null && slots.Number < array.Length && array[slots.Number].Slot is { } slot && ReferenceEquals(slot.Slots, slots) ? slot : null;

        internal Slot? Find(Slots slots)
        {
            lock (Numbers.Lock) return Peek(_slots, slots);
        }

        internal Slot FindOrAdd(Slots slots, T value)
        {
            Slot? slot;
            lock (Numbers.Lock)
            {
                if (slots.Ended) throw new ObjectDisposedException(typeof(CoreLocal<T>).FullName);
                slot = Peek(_slots, slots);
                if (slot is null)
                {
                    if (slots.Number >= _slots.Length) Grow(slots.Number + 1);
                    slot = new Slot(slots) { Value = value, Array = _slots };
                    slots.Add(slot);
                    _slots[slots.Number].Slot = slot;
                }
            }

            ThreadSeat.Mine.Cache(this); // the array may be another
            return slot;
        }

        /// <inheritdoc />
        protected internal override void Enter() => t_slots = _slots;

        /// <inheritdoc />
        protected internal override void Leave() => t_slots = null;

        /// <inheritdoc />
        protected internal override void Inspect(CoreValues values)
        {
            lock (Numbers.Lock)
            {
                foreach (var cell in _slots)
                    if (cell.Slot is { } slot) values.Add(nameof(Value), slot.Value);
            }
        }

        private void Grow(int least)
        {
            var length = _slots.Length;
            while (length < least) length *= 2;
            var grown = new Cell[length];
            for (var i = 0; i < _slots.Length; i++)
            {
                if (_slots[i].Slot is not { } slot) continue;
                slot.Array = grown;
                grown[i].Slot = slot;
            }

            // Another thread may have the old one as its root yet: what stood there would outlive its number.
            Array.Clear(_slots, 0, _slots.Length);
            _slots = grown;
        }
    }
}
