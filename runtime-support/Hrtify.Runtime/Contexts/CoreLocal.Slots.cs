using System.Collections.Generic;

namespace Hrtify;

/// <content>The values of one core-local.</content>
public partial class CoreLocal<T>
{
    /// <summary>The slots of one core-local in all contexts, newest first.</summary>
    private sealed class Slots
    {
        private readonly ValueTracking _tracking;
        private Slot? _first;
        private bool _ended;

        internal Slots(ValueTracking tracking)
        {
            _tracking = tracking;
            Number = Numbers.Take();
        }

        /// <summary>The index of the core-local's slot in the array of every context; another's when this one has ended.</summary>
        internal int Number { get; }

        /// <summary>Whether the core-local was disposed. Asked under the lock.</summary>
        internal bool Ended => _ended;

        /// <summary>Adds a slot that is in an array already. Called under the lock.</summary>
        internal void Add(Slot slot)
        {
            slot.Next = _first;
            if (_first is not null) _first.Previous = slot;
            _first = slot;
        }

        /// <summary>The context of a slot is gone. Called under the lock.</summary>
        internal void Lose(Slot slot)
        {
            slot.Array = null;
            if (_tracking is ValueTracking.On) return;
            if (slot.Previous is not null) slot.Previous.Next = slot.Next;
            else if (ReferenceEquals(_first, slot)) _first = slot.Next;
            if (slot.Next is not null) slot.Next.Previous = slot.Previous;
        }

        internal List<T> ToList()
        {
            var values = new List<T>();
            lock (Numbers.Lock)
            {
                for (var slot = _first; slot is not null; slot = slot.Next) values.Add(slot.Value!);
            }

            return values;
        }

        /// <summary>Takes the slots out of all contexts, and then gives the number back; the core-local has it no more.</summary>
        internal void End()
        {
            lock (Numbers.Lock)
            {
                if (_ended) return;
                _ended = true;
                for (var slot = _first; slot is not null; slot = slot.Next)
                {
                    if (slot.Array is not { } array) continue;
                    array[Number].Slot = null;
                    slot.Array = null;
                    slot.Value = default;
                }

                _first = null;
                Numbers.GiveBack(Number);
            }
        }
    }
}
