namespace Stacks.Memory;

/// <summary>Stands in a value's reference and says what its bits are.</summary>
internal sealed class Tag : HeapObject
{
    public static readonly Tag Int = new("int");
    public static readonly Tag Float = new("float");
    public static readonly Tag Bool = new("bool");
    public static readonly Tag Missing = new("missing");

    private Tag(string name)
    {
        TypeName = name;
        Mark = Mark.Permanent;
    }

    public override string TypeName { get; }

    public override long Size => 0;

    public override void Recycle() => throw new InvalidOperationException();

    public override HeapObject NewTwin() => throw new InvalidOperationException();

    public override void FillFrom(HeapObject original, Func<Value, Value> carry) => throw new InvalidOperationException();
}
