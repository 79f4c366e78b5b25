namespace Stacks.Memory;

/// <summary>An array of floats of fixed length, stored as plain doubles.</summary>
internal sealed class FloatsObject : HeapObject
{
    public double[] Items = [];
    public int Count;

    public override string TypeName => "floats";

    public override long Size => 56 + (8L * Items.Length);

    public override void Recycle()
    {
        Blocks<double>.Return(Items);
        Items = [];
        Count = 0;
        Pool<FloatsObject>.Return(this);
    }

    public override HeapObject NewTwin() => Pool<FloatsObject>.Rent();

    public override void FillFrom(HeapObject original, Func<Value, Value> carry)
    {
        var floats = (FloatsObject)original;
        Count = floats.Count;
        Items = Blocks<double>.Rent(Count);
        floats.Items.AsSpan(0, Count).CopyTo(Items);
    }
}
