namespace Hrtify.Generator.ThreadState;

/// <summary>A member beside a core-local, for uses that its property cannot serve.</summary>
/// <param name="Name">Its name in the field's type.</param>
internal abstract record Twin(string Name);

/// <summary>
/// A property by value over a core-local, or over a member of one that is a struct: what awaits and expression trees
/// can hold, where they cannot hold a reference.
/// </summary>
/// <param name="Path">"" for the core-local itself, or ".In.F".</param>
/// <param name="TypeText">The type of the place; null for that of the field's own declaration.</param>
internal sealed record ValueTwin(string Name, string Path, string? TypeText) : Twin(Name);

/// <summary>
/// A method that calls one of a struct in a core-local: the arguments are there before the place is looked for, as with
/// a field.
/// </summary>
/// <param name="Method">The method's own name.</param>
/// <param name="Path">As of a <see cref="ValueTwin"/>.</param>
/// <param name="Result">The type of the result; "void" if there is none.</param>
internal sealed record CallTwin(string Name, string Method, string Path, string Result, string Parameters, string Arguments) : Twin(Name);

/// <summary>The writable reference that initializers and the static constructor use, where the property is readonly.</summary>
internal sealed record WriterTwin(string Name) : Twin(Name);

/// <summary>The core-local that stands in the place of a property's hidden field.</summary>
internal sealed record HiddenTwin(string Name) : Twin(Name);
