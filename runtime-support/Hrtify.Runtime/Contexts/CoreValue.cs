using System;

namespace Hrtify;

/// <summary>One core-local value of a context, as <see cref="CoreContext.Values"/> shows it.</summary>
public readonly struct CoreValue
{
    internal CoreValue(Type declaringType, string name, object? value)
    {
        DeclaringType = declaringType;
        Name = name;
        Value = value;
    }

    /// <summary>The type that declares the core-local; of a generic type the definition.</summary>
    public Type DeclaringType { get; }

    /// <summary>The name in the source.</summary>
    public string Name { get; }

    /// <summary>The value at the time of the look; a pointer as <see cref="IntPtr"/>.</summary>
    public object? Value { get; }

    /// <inheritdoc />
    public override string ToString() => DeclaringType.Name + "." + Name + " = " + (Value ?? "null");
}
