namespace Hrtify.Generator.ThreadState;

/// <summary>How a twin is written, wherever it stands.</summary>
internal static class TwinText
{
    /// <param name="head">Attributes, modifiers and the type, with a blank behind each.</param>
    /// <param name="local">The core-local as it is named there.</param>
    internal static string Readable(ValueTwin twin, string head, string local) => head + twin.Name + " { get { return " + local + twin.Path + "; } }";

    /// <inheritdoc cref="Readable"/>
    internal static string Writable(ValueTwin twin, string head, string local) =>
        head + twin.Name + " { get { return " + local + twin.Path + "; } set { " + local + twin.Path + " = value; } }";

    /// <param name="head">Attributes and modifiers.</param>
    /// <param name="local">The core-local as it is named there.</param>
    internal static string Of(CallTwin twin, string head, string local) =>
        head + twin.Result + " " + twin.Name + "(" + twin.Parameters + ") { " + (twin.Result == "void" ? "" : "return ") + local + twin.Path + "." + twin.Method + "(" + twin.Arguments + "); }";
}
