using System;

namespace Hrtify;

/// <summary>The partner of a kernel core has ended while a call was on its way to it. Whether the call was made is not known.</summary>
public sealed class PartnerDiedException : Exception
{
    /// <summary>An exception without a message of its own.</summary>
    public PartnerDiedException()
        : base("The partner of a kernel core has ended in the middle of a call.")
    {
    }

    /// <summary>An exception that says which partner.</summary>
    public PartnerDiedException(string message)
        : base(message)
    {
    }

    /// <summary>An exception that says which partner, and why it ended.</summary>
    public PartnerDiedException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
