using System;
using Microsoft.CodeAnalysis.CSharp;

namespace Hrtify.Fuzz.Programs;

/// <summary>Where a form can stand.</summary>
internal enum Slot
{
    /// <summary>A type that declares thread-statics; writes nothing, adds a host.</summary>
    Host,

    /// <summary>How a field is declared; gets the field's declaration in parts.</summary>
    Declaration,

    /// <summary>The value in a field's initializer.</summary>
    Initializer,

    /// <summary>A variable of type int that starts at a thread-static.</summary>
    Variable,
    Number,
    Text,
    Statement,

    /// <summary>A member with all it needs, which also adds its steps to the play.</summary>
    Member,

    /// <summary>Changes the text of a whole file.</summary>
    File,
}

/// <summary>One way to write thread-bound state or its use; known by its name in tables and on the command line.</summary>
/// <param name="From">The first version of the language that has it.</param>
/// <param name="Weight">How often it is chosen beside the others of its slot.</param>
internal sealed record Form(string Name, Slot Slot, LanguageVersion From, int Weight, Func<Pen, string> Write)
{
    /// <summary>Whether it can stand where the pen is.</summary>
    internal Func<Pen, bool> Fits { get; init; } = static _ => true;

    /// <summary>Whether it awaits in the middle of an expression.</summary>
    internal bool Awaits { get; init; }

    /// <summary>The assemblies that it needs.</summary>
    internal Assemblies Over { get; init; } = Assemblies.One;

    internal static Form Number(string name, Func<Pen, string> write) => new(name, Slot.Number, LanguageVersion.CSharp7, 10, write);

    internal static Form Variable(string name, Func<Pen, string> write) => new(name, Slot.Variable, LanguageVersion.CSharp7, 10, write);

    internal static Form Text(string name, Func<Pen, string> write) => new(name, Slot.Text, LanguageVersion.CSharp7, 10, write);

    internal static Form Statement(string name, Func<Pen, string> write) => new(name, Slot.Statement, LanguageVersion.CSharp7, 10, write);

    internal static Form Member(string name, Func<Pen, string> write) => new(name, Slot.Member, LanguageVersion.CSharp7, 10, write);

    internal static Form Initializer(string name, Func<Pen, string> write) => new(name, Slot.Initializer, LanguageVersion.CSharp7, 10, write);

    internal Form Since(LanguageVersion version) => this with { From = version };

    internal Form Rare() => this with { Weight = 2 };

    internal Form VeryRare() => this with { Weight = 1 };

    internal Form Often() => this with { Weight = 30 };

    internal Form If(Func<Pen, bool> fits) => this with { Fits = fits };

    internal Form Awaiting() => this with { Fits = static pen => pen.MayAwait, Awaits = true };
}
