namespace Hrtify.Fuzz.Programs;

/// <summary>A field's declaration before it is put together.</summary>
/// <param name="Attribute">The thread-static attribute without brackets, in one of its spellings.</param>
/// <param name="Modifiers">With a blank after each.</param>
/// <param name="Initializer">With its equals sign; empty if there is none.</param>
internal sealed record FieldParts(string Attribute, string Modifiers, string Type, string Name, string Initializer, Kind Kind)
{
    internal string Plain => "[" + Attribute + "] " + Modifiers + Type + " " + Name + Initializer + ";";
}
