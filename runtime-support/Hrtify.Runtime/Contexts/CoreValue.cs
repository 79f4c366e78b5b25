using System;

namespace Hrtify;

/// <summary>One core-local value of a context, as <see cref="CoreContext.Values"/> shows it.</summary>
public readonly struct CoreValue
{
    // The class of the state that holds the value; it is closed as the declaring type is.
    private readonly Type _state;

    internal CoreValue(Type state, string name, object? value)
    {
        _state = state;
        DeclaringType = state.DeclaringType ?? state;
        Name = name;
        Value = value;
    }

    /// <summary>The type that declares the core-local; of a generic type the definition.</summary>
    public Type DeclaringType { get; }

    /// <summary>The name in the source.</summary>
    public string Name { get; }

    /// <summary>The value at the time of the look; a pointer as <see cref="IntPtr"/>.</summary>
    public object? Value { get; }

    /// <summary>Type, name and value, as <c>Cache&lt;String&gt;.t_hits = 3</c>.</summary>
    public override string ToString() => TypeName(DeclaringType, _state.GetGenericArguments()) + "." + Name + " = " + (Value ?? "null");

    // A nested type has the parameters of the types around it, first.
    private static string TypeName(Type definition, Type[] arguments)
    {
        var before = definition.DeclaringType is { IsGenericTypeDefinition: true } around ? TypeName(around, arguments) + "." : "";
        var arity = definition.Name.IndexOf('`');
        if (arity < 0) return before + definition.Name;
        var first = definition.DeclaringType?.GetGenericArguments().Length ?? 0;
        var own = definition.GetGenericArguments().Length - first;
        var names = new string[own];
        for (var i = 0; i < own; i++) names[i] = arguments[first + i].Name;
        return before + definition.Name.Substring(0, arity) + "<" + string.Join(", ", names) + ">";
    }
}
