namespace Stacks.Memory;

/// <summary>The home of a variable that an inner function uses too.</summary>
internal sealed class CellObject : HeapObject
{
    public Value Content;

    public override string TypeName => "cell";

    public override long Size => 48;

    public override void Trace() => Heap.Collector.Reach(Content);

    public override void Recycle()
    {
        Content = default;
        Pool<CellObject>.Return(this);
    }

    public override HeapObject NewTwin() => Pool<CellObject>.Rent();

    public override void FillFrom(HeapObject original, Func<Value, Value> carry)
    {
        Content = carry(((CellObject)original).Content);
    }
}
