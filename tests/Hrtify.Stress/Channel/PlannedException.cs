using System;

namespace Hrtify.Stress.Channel;

/// <summary>Thrown by a call on purpose; it knows which.</summary>
internal sealed class PlannedException(Ledger.Mark mark) : Exception("planned")
{
    internal Ledger.Mark Mark { get; } = mark;
}
