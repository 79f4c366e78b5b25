using System.Diagnostics.CodeAnalysis;

namespace Stacks.Memory;

/// <summary>
/// Any value of the language in sixteen bytes: an object, or a tag with the bits of a number beside it. The default is nil.
/// </summary>
/// <remarks>
/// The fields can be written, so that arithmetic on two integers can change the bits in place and leave the tag alone:
/// storing a reference costs the collector's write barrier, storing bits does not.
/// </remarks>
internal struct Value
{
    public HeapObject? Ref;
    public long Bits;

    public static Value Nil => default;

    public static Value True => Bool(true);

    public static Value False => Bool(false);

    public readonly bool IsNil => Ref is null;

    public readonly bool IsInt => ReferenceEquals(Ref, Tag.Int);

    public readonly bool IsFloat => ReferenceEquals(Ref, Tag.Float);

    public readonly bool IsBool => ReferenceEquals(Ref, Tag.Bool);

    /// <summary>A global that has not been given its value yet.</summary>
    public readonly bool IsMissing => ReferenceEquals(Ref, Tag.Missing);

    public readonly bool IsNumber => IsInt || IsFloat;

    /// <summary>Only nil and false count as false.</summary>
    public readonly bool IsTrue => Ref is not null && (Bits != 0 || !IsBool);

    public readonly double AsFloat => BitConverter.Int64BitsToDouble(Bits);

    /// <summary>A number of either kind as a double.</summary>
    public readonly double AsNumber => IsInt ? Bits : AsFloat;

    public readonly string TypeName => Ref?.TypeName ?? "nil";

    /// <summary>Its type as a complaint names it: "a list", "an int".</summary>
    public readonly string Kind => IsNil ? "nil" : IsInt ? "an int" : $"a {TypeName}";

    public static Value Int(long number) => new() { Ref = Tag.Int, Bits = number };

    public static Value Float(double number) => new() { Ref = Tag.Float, Bits = BitConverter.DoubleToInt64Bits(number) };

    public static Value Bool(bool truth) => new() { Ref = Tag.Bool, Bits = truth ? 1 : 0 };

    public static Value Of(HeapObject? heapObject) => new() { Ref = heapObject };

    public static Value Missing => new() { Ref = Tag.Missing };

    public readonly bool Is<T>([NotNullWhen(true)] out T? heapObject)
        where T : HeapObject
    {
        heapObject = Ref as T;
        return heapObject is not null;
    }
}
