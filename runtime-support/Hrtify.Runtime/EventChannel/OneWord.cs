using System.Runtime.CompilerServices;

namespace Hrtify.EventChannel;

/// <summary>How a state or a result lies on a <see cref="CallLine"/>: a reference as such, a small value in the line's word.</summary>
internal static class OneWord<T>
{
    /// <summary>Whether it can. The compiler of methods knows, and leaves the other way out.</summary>
    internal static bool Fits => !typeof(T).IsValueType || (!RuntimeHelpers.IsReferenceOrContainsReferences<T>() && Unsafe.SizeOf<T>() <= sizeof(long));

    internal static void Put(ref CallLine line, T value)
    {
        // The word is aligned as a long, and T is no larger.
        if (typeof(T).IsValueType) Unsafe.As<long, T>(ref line.Value) = value;
        else line.Reference = value;
    }

    internal static T Take(ref CallLine line)
    {
        if (typeof(T).IsValueType) return Unsafe.As<long, T>(ref line.Value);
        // Exact: Put has put it there, and only Put of this type is followed by this.
        var value = Unsafe.As<object?, T>(ref line.Reference);
        line.Reference = null;
        return value;
    }
}
