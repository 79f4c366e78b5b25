namespace Stacks.Memory;

internal enum Mark : byte
{
    /// <summary>Nobody has reached the object since the last collection.</summary>
    White,

    Reached,

    /// <summary>Belongs to no heap and is never collected: constants, which all interpreters share, and tags.</summary>
    Permanent,
}

/// <summary>An object of the language. It belongs to the heap of one interpreter, unless it is permanent.</summary>
internal abstract class HeapObject
{
    public Mark Mark;

    /// <summary>The next older object of the same heap.</summary>
    public HeapObject? Older;

    public abstract string TypeName { get; }

    /// <summary>Roughly how many bytes it keeps; the heap's limits count these.</summary>
    public abstract long Size { get; }

    /// <summary>Tells the collector of everything this refers to.</summary>
    public virtual void Trace()
    {
    }

    /// <summary>The collector found it unreachable: gives its memory and itself back to the pools.</summary>
    public abstract void Recycle();

    /// <summary>An empty object of the same kind in no heap, for a parcel.</summary>
    public abstract HeapObject NewTwin();

    /// <summary>Fills a twin with the original's contents; <paramref name="carry"/> gives the copy of each value inside.</summary>
    public abstract void FillFrom(HeapObject original, Func<Value, Value> carry);
}
