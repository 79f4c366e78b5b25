using System;

namespace Hrtify.Benchmarks;

/// <summary>Something that a figure needs did not come to its end: the message is for the reader.</summary>
internal sealed class FailedException(string message) : Exception(message);
