using System;

namespace Hrtify.Tool;

/// <summary>A problem that is the user's to know: the file, the rule and the cause.</summary>
internal sealed class ToolException(string path, string id, string message) : Exception(message)
{
    internal string Path { get; } = path;

    internal string Id { get; } = id;
}
