using System;
using System.Runtime.CompilerServices;

namespace Hrtify.Fuzz.Staging;

[AttributeUsage(AttributeTargets.Field)]
public sealed class OnFieldAttribute : Attribute;

[AttributeUsage(AttributeTargets.Field | AttributeTargets.Property)]
public sealed class OnBothAttribute(int number) : Attribute
{
    public int Number => number;

    public string? Text { get; set; }
}

[AttributeUsage(AttributeTargets.All)]
public sealed class MarkedAttribute : Attribute;

public static class Caller
{
    public static string Name([CallerMemberName] string name = "") => name;
}

public static class Old
{
    [Obsolete("use another")]
    public static int Thing() => 1;
}
