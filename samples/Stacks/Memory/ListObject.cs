namespace Stacks.Memory;

/// <summary>A list of values that grows at its end.</summary>
internal sealed class ListObject : HeapObject
{
    public Value[] Items = [];
    public int Count;

    public override string TypeName => "list";

    public override long Size => 56 + (16L * Items.Length);

    public ReadOnlySpan<Value> Values => Items.AsSpan(0, Count);

    public void Add(Value value)
    {
        if (Count == Items.Length)
        {
            Grow();
        }

        Items[Count++] = value;
    }

    public Value RemoveLast()
    {
        Value last = Items[--Count];
        Items[Count] = default;
        return last;
    }

    public override void Trace()
    {
        foreach (Value value in Values)
        {
            Heap.Collector.Reach(value);
        }
    }

    public override void Recycle()
    {
        Blocks<Value>.Return(Items);
        Items = [];
        Count = 0;
        Pool<ListObject>.Return(this);
    }

    public override HeapObject NewTwin() => Pool<ListObject>.Rent();

    public override void FillFrom(HeapObject original, Func<Value, Value> carry)
    {
        var list = (ListObject)original;
        Count = list.Count;
        Items = Blocks<Value>.Rent(Count);
        for (int i = 0; i < Count; i++)
        {
            Items[i] = carry(list.Items[i]);
        }
    }

    private void Grow()
    {
        int room = Math.Max(4, Count * 2);
        Heap.Charge(16L * (room - Items.Length));
        Value[] larger = Blocks<Value>.Rent(room);
        Values.CopyTo(larger);
        Blocks<Value>.Return(Items);
        Items = larger;
    }
}
