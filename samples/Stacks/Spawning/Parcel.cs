using Stacks.Memory;

namespace Stacks.Spawning;

/// <summary>Values on their way from one interpreter to another: copied by the sender, adopted by the receiver.</summary>
internal sealed class Parcel
{
    private readonly List<HeapObject> _copies = [];
    private readonly Value[] _values;

    private Parcel(Value[] values) => _values = values;

    /// <summary>Copies values with everything they refer to; what is shared or circular stays so.</summary>
    public static Parcel Pack(params ReadOnlySpan<Value> values)
    {
        var parcel = new Parcel(values.ToArray());
        var packing = new Packing(parcel._copies);
        foreach (ref Value value in parcel._values.AsSpan())
        {
            value = packing.Carry(value);
        }

        packing.Finish();
        return parcel;
    }

    /// <summary>Makes the copies the property of this thread's heap. A parcel is opened once.</summary>
    public ReadOnlySpan<Value> Open()
    {
        Heap.Adopt(_copies);
        return _values;
    }

    /// <summary>A worklist rather than a recursion: a chain of objects can be as long as the heap.</summary>
    private sealed class Packing(List<HeapObject> copies)
    {
        private readonly Dictionary<HeapObject, HeapObject> _twins = new(ReferenceEqualityComparer.Instance);
        private readonly Queue<HeapObject> _unfilled = new();

        public Value Carry(Value value)
        {
            if (value.Ref is not { } original || original.Mark == Mark.Permanent)
            {
                return value;
            }

            if (!_twins.TryGetValue(original, out HeapObject? twin))
            {
                twin = original.NewTwin();
                _twins.Add(original, twin);
                copies.Add(twin);
                Fill(original, twin);
            }

            return Value.Of(twin);
        }

        public void Finish()
        {
            while (_unfilled.TryDequeue(out HeapObject? original))
            {
                _twins[original].FillFrom(original, Carry);
            }
        }

        private void Fill(HeapObject original, HeapObject twin)
        {
            // A string is filled at once, because it may be the key of a map, which looks into it.
            if (original is TextObject)
            {
                twin.FillFrom(original, Carry);
            }
            else
            {
                _unfilled.Enqueue(original);
            }
        }
    }
}
