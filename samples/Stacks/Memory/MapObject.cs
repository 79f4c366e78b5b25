using System.Runtime.InteropServices;

namespace Stacks.Memory;

/// <summary>A map from strings, numbers and booleans to values; it remembers the order in which keys came.</summary>
internal sealed class MapObject : HeapObject
{
    // A cleared dictionary keeps its room, so a large one is better left to .NET than kept in the pool.
    private const int LargestKept = 1024;

    private readonly Dictionary<Value, int> _places = new(KeyComparer.Instance);

    /// <summary>The keys and values, by the order in which the keys came.</summary>
    public Value[] Keys = [];

    public Value[] Values = [];

    public override string TypeName => "map";

    // The third of the three is the dictionary's own entry.
    public override long Size => 160 + (3 * 16L * Keys.Length);

    public int Count => _places.Count;

    public static bool CanBeKey(in Value key) => key.IsNumber || key.IsBool || key.Ref is TextObject;

    public bool TryGet(Value key, out Value value)
    {
        bool found = _places.TryGetValue(key, out int place);
        value = found ? Values[place] : default;
        return found;
    }

    public void Set(Value key, Value value)
    {
        if (Count == Keys.Length)
        {
            Grow();
        }

        int next = Count;
        ref int place = ref CollectionsMarshal.GetValueRefOrAddDefault(_places, key, out bool exists);
        if (!exists)
        {
            place = next;
            Keys[next] = key;
        }

        Values[place] = value;
    }

    public override void Trace()
    {
        for (int i = 0; i < Count; i++)
        {
            Heap.Collector.Reach(Keys[i]);
            Heap.Collector.Reach(Values[i]);
        }
    }

    public override void Recycle()
    {
        bool isLarge = Keys.Length > LargestKept;
        _places.Clear();
        Blocks<Value>.Return(Keys);
        Blocks<Value>.Return(Values);
        Keys = [];
        Values = [];
        if (!isLarge)
        {
            Pool<MapObject>.Return(this);
        }
    }

    public override HeapObject NewTwin() => Pool<MapObject>.Rent();

    public override void FillFrom(HeapObject original, Func<Value, Value> carry)
    {
        var map = (MapObject)original;
        int count = map.Count;
        Keys = Blocks<Value>.Rent(count);
        Values = Blocks<Value>.Rent(count);
        for (int i = 0; i < count; i++)
        {
            // The key's text is filled in now or is about to be: the copy of a string takes its text at once.
            Keys[i] = carry(map.Keys[i]);
            Values[i] = carry(map.Values[i]);
            _places.Add(Keys[i], i);
        }
    }

    private void Grow()
    {
        int count = Count;
        int room = Math.Max(8, count * 2);
        Heap.Charge(3 * 16L * (room - Keys.Length));
        Keys = Moved(Keys, count, room);
        Values = Moved(Values, count, room);
    }

    private static Value[] Moved(Value[] block, int count, int room)
    {
        Value[] larger = Blocks<Value>.Rent(room);
        block.AsSpan(0, count).CopyTo(larger);
        Blocks<Value>.Return(block);
        return larger;
    }

    private sealed class KeyComparer : IEqualityComparer<Value>
    {
        public static readonly KeyComparer Instance = new();

        public bool Equals(Value x, Value y)
        {
            return x.Ref is TextObject a && y.Ref is TextObject b
                ? string.Equals(a.Text, b.Text, StringComparison.Ordinal)
                : ReferenceEquals(x.Ref, y.Ref) && x.Bits == y.Bits;
        }

        public int GetHashCode(Value value)
        {
            return value.Ref is TextObject text ? text.Text.GetHashCode(StringComparison.Ordinal) : value.Bits.GetHashCode();
        }
    }
}
