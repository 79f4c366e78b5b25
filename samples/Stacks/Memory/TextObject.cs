namespace Stacks.Memory;

/// <summary>A string; it never changes.</summary>
internal sealed class TextObject : HeapObject
{
    public string Text = "";

    public override string TypeName => "string";

    public override long Size => 48 + (2L * Text.Length);

    public static TextObject Permanent(string text) => new() { Text = text, Mark = Mark.Permanent };

    public override void Recycle()
    {
        Text = "";
        Pool<TextObject>.Return(this);
    }

    public override HeapObject NewTwin() => Pool<TextObject>.Rent();

    public override void FillFrom(HeapObject original, Func<Value, Value> carry) => Text = ((TextObject)original).Text;
}
