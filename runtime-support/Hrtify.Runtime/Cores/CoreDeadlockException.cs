using System;

namespace Hrtify;

/// <summary>Kernel cores wait for each other in a circle: none of them can go on. The message names them.</summary>
public sealed class CoreDeadlockException : InvalidOperationException
{
    /// <summary>An exception without a message of its own.</summary>
    public CoreDeadlockException()
        : this("Kernel cores wait for each other in a circle.")
    {
    }

    /// <summary>An exception that says which cores wait.</summary>
    public CoreDeadlockException(string message)
        : base(message)
    {
    }

    /// <summary>An exception that says which cores wait, and what led to it.</summary>
    public CoreDeadlockException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
