using System;

namespace Hrtify.Benchmarks;

/// <summary>Options that mean nothing, and the text that tells what would.</summary>
internal sealed class UsageException(string message, string usage) : Exception(message)
{
    internal string Usage { get; } = usage;
}
