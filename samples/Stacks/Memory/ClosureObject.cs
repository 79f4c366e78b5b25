using Stacks.Compiling;

namespace Stacks.Memory;

/// <summary>A function with the variables it captured. The code is shared by all interpreters, the cells are not.</summary>
internal sealed class ClosureObject : HeapObject
{
    public FunctionCode Function = FunctionCode.None;
    public CellObject[] Cells = [];

    public override string TypeName => "function";

    public override long Size => 48 + (8L * Cells.Length);

    public override void Trace()
    {
        foreach (CellObject cell in Cells)
        {
            Heap.Collector.Reach(Value.Of(cell));
        }
    }

    public override void Recycle()
    {
        Function = FunctionCode.None;
        Cells = [];
        Pool<ClosureObject>.Return(this);
    }

    public override HeapObject NewTwin() => Pool<ClosureObject>.Rent();

    public override void FillFrom(HeapObject original, Func<Value, Value> carry)
    {
        var closure = (ClosureObject)original;
        Function = closure.Function;
        Cells = Array.ConvertAll(closure.Cells, cell => (CellObject)carry(Value.Of(cell)).Ref!);
    }
}
