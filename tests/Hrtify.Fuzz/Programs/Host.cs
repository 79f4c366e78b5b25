using System.Collections.Generic;

namespace Hrtify.Fuzz.Programs;

/// <summary>A type of a program that declares thread-statics.</summary>
internal sealed class Host
{
    internal Host(string name, string opening, string[] closed, int file, Place place)
    {
        Name = name;
        Opening = opening;
        Closed = closed;
        File = file;
        Place = place;
    }

    internal string Name { get; }

    /// <summary>The declaration up to the brace; where it is nested with the outer types' openings.</summary>
    internal string Opening { get; }

    /// <summary>How the type is named from elsewhere, with each choice of type arguments.</summary>
    internal string[] Closed { get; }

    internal int File { get; }

    internal Place Place { get; }

    internal string Closing { get; init; } = "}";

    internal FirstTouch FirstTouch { get; set; } = FirstTouch.Silent;

    /// <summary>Seen in its own file only.</summary>
    internal bool IsFileLocal { get; init; }

    /// <summary>Declared unsafe: nothing in it can await or yield.</summary>
    internal bool IsUnsafe => Opening.Contains(" unsafe ", System.StringComparison.Ordinal);

    internal bool IsRefStruct => Opening.Contains("ref struct " + Name, System.StringComparison.Ordinal);

    internal bool IsInterface => Opening.Contains("interface " + Name, System.StringComparison.Ordinal);

    internal bool IsGeneric => Closed[0].Contains('<', System.StringComparison.Ordinal);

    internal List<ThreadField> Fields { get; } = new();

    internal List<string> Members { get; } = new();
}

/// <summary>What the first touch of a type shows.</summary>
internal enum FirstTouch
{
    Silent,

    /// <summary>Initializers say something. Touched by a statement of its own: in a larger expression the JIT may choose when.</summary>
    Speaks,
}
