namespace Hrtify.Generator.ThreadState;

/// <summary>What a use of state does with its value.</summary>
internal enum TouchKind
{
    Read,

    Write,

    /// <summary>The new value is made of the old one: <c>t_count++</c>.</summary>
    Change,

    /// <summary>A value is made where there is none: <c>t_buffer ??= new()</c>. Nobody minds whose it is.</summary>
    Fill,

    /// <summary>The value is put away and another takes its place for a while: <c>var old = t_depth; t_depth = 3; ... t_depth = old;</c>.</summary>
    Save,
}
