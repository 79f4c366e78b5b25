using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Stacks.Memory;

namespace Stacks.Machine;

/// <summary>Arithmetic and comparison: the common cases inline, for the interpreter's loop, the others by name below.</summary>
internal static class Operators
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Add(ref Value left, in Value right)
    {
        if (left.IsInt && right.IsInt)
        {
            long sum = left.Bits + right.Bits;
            // The sign is wrong if both operands have the other one.
            if (((left.Bits ^ sum) & (right.Bits ^ sum)) < 0)
            {
                ThrowOverflow();
            }

            left.Bits = sum;
        }
        else if (left.IsFloat && right.IsFloat)
        {
            left.Bits = BitConverter.DoubleToInt64Bits(left.AsFloat + right.AsFloat);
        }
        else if (left.Ref is TextObject text && right.Ref is TextObject more)
        {
            left = Value.Of(Heap.NewText(text.Text + more.Text));
        }
        else
        {
            RequireNumbers("+", left, right);
            left = Value.Float(left.AsNumber + right.AsNumber);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void AddInt(ref Value left, int right)
    {
        if (left.IsInt)
        {
            long sum = left.Bits + right;
            if (((left.Bits ^ sum) & (right ^ sum)) < 0)
            {
                ThrowOverflow();
            }

            left.Bits = sum;
        }
        else
        {
            RequireNumbers("+", left, Value.Int(right));
            left.Bits = BitConverter.DoubleToInt64Bits(left.AsFloat + right);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Subtract(ref Value left, in Value right)
    {
        if (left.IsInt && right.IsInt)
        {
            long difference = left.Bits - right.Bits;
            if (((left.Bits ^ right.Bits) & (left.Bits ^ difference)) < 0)
            {
                ThrowOverflow();
            }

            left.Bits = difference;
        }
        else if (left.IsFloat && right.IsFloat)
        {
            left.Bits = BitConverter.DoubleToInt64Bits(left.AsFloat - right.AsFloat);
        }
        else
        {
            RequireNumbers("-", left, right);
            left = Value.Float(left.AsNumber - right.AsNumber);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Multiply(ref Value left, in Value right)
    {
        if (left.IsFloat && right.IsFloat)
        {
            left.Bits = BitConverter.DoubleToInt64Bits(left.AsFloat * right.AsFloat);
        }
        else if (left.IsInt && right.IsInt)
        {
            long high = Math.BigMul(left.Bits, right.Bits, out long low);
            if (high != low >> 63)
            {
                ThrowOverflow();
            }

            left.Bits = low;
        }
        else
        {
            RequireNumbers("*", left, right);
            left = Value.Float(left.AsNumber * right.AsNumber);
        }
    }

    /// <summary>Two integers give an integer, without the remainder.</summary>
    public static void Divide(ref Value left, in Value right)
    {
        if (left.IsInt && right.IsInt)
        {
            left.Bits = RequireDivisor(left.Bits, right.Bits) == -1 ? -left.Bits : left.Bits / right.Bits;
        }
        else
        {
            RequireNumbers("/", left, right);
            left = Value.Float(left.AsNumber / right.AsNumber);
        }
    }

    public static void Remainder(ref Value left, in Value right)
    {
        if (left.IsInt && right.IsInt)
        {
            left.Bits = RequireDivisor(left.Bits, right.Bits) == -1 ? 0 : left.Bits % right.Bits;
        }
        else
        {
            RequireNumbers("%", left, right);
            left = Value.Float(left.AsNumber % right.AsNumber);
        }
    }

    public static void And(ref Value left, in Value right)
    {
        RequireInts("&", left, right);
        left.Bits &= right.Bits;
    }

    public static void Or(ref Value left, in Value right)
    {
        RequireInts("|", left, right);
        left.Bits |= right.Bits;
    }

    public static void Xor(ref Value left, in Value right)
    {
        RequireInts("^", left, right);
        left.Bits ^= right.Bits;
    }

    public static void ShiftLeft(ref Value left, in Value right)
    {
        RequireShift("<<", left, right);
        left.Bits <<= (int)right.Bits;
    }

    public static void ShiftRight(ref Value left, in Value right)
    {
        RequireShift(">>", left, right);
        left.Bits >>= (int)right.Bits;
    }

    public static void Negate(ref Value value)
    {
        if (value.IsFloat)
        {
            value.Bits = BitConverter.DoubleToInt64Bits(-value.AsFloat);
            return;
        }

        var zero = Value.Int(0);
        Subtract(ref zero, value);
        value = zero;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Less(in Value left, in Value right)
    {
        return left.IsInt && right.IsInt ? left.Bits < right.Bits : LessOfOthers(left, right, orEqual: false);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool LessOrEqual(in Value left, in Value right)
    {
        return left.IsInt && right.IsInt ? left.Bits <= right.Bits : LessOfOthers(left, right, orEqual: true);
    }

    /// <summary>Numbers and strings are equal by value, everything else only to itself.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool AreEqual(in Value left, in Value right)
    {
        return left.IsInt && right.IsInt ? left.Bits == right.Bits : AreOthersEqual(left, right);
    }

    private static bool LessOfOthers(in Value left, in Value right, bool orEqual)
    {
        if (left.Ref is TextObject a && right.Ref is TextObject b)
        {
            int order = string.CompareOrdinal(a.Text, b.Text);
            return order < 0 || (orEqual && order == 0);
        }

        RequireNumbers("<", left, right);
        return orEqual ? left.AsNumber <= right.AsNumber : left.AsNumber < right.AsNumber;
    }

    private static bool AreOthersEqual(in Value left, in Value right)
    {
        if (left.IsNumber && right.IsNumber)
        {
            return left.AsNumber == right.AsNumber;
        }

        return left.Ref is TextObject a && right.Ref is TextObject b
            ? string.Equals(a.Text, b.Text, StringComparison.Ordinal)
            : ReferenceEquals(left.Ref, right.Ref) && left.Bits == right.Bits;
    }

    private static void RequireNumbers(string name, in Value left, in Value right)
    {
        if (!left.IsNumber || !right.IsNumber)
        {
            throw new RuntimeFault($"'{name}' cannot take {left.Kind} and {right.Kind}");
        }
    }

    private static void RequireInts(string name, in Value left, in Value right)
    {
        if (!left.IsInt || !right.IsInt)
        {
            throw new RuntimeFault($"'{name}' takes two ints, not {left.Kind} and {right.Kind}");
        }
    }

    private static void RequireShift(string name, in Value left, in Value right)
    {
        RequireInts(name, left, right);
        if (right.Bits is < 0 or > 63)
        {
            throw new RuntimeFault($"'{name}' shifts by 0 to 63 bits, not by {right.Bits}");
        }
    }

    private static long RequireDivisor(long dividend, long divisor)
    {
        if (divisor == 0)
        {
            throw new RuntimeFault("division by zero");
        }

        if (divisor == -1 && dividend == long.MinValue)
        {
            ThrowOverflow();
        }

        return divisor;
    }

    [DoesNotReturn]
    private static void ThrowOverflow() => throw new RuntimeFault("the result does not fit into an int of 64 bits");
}
