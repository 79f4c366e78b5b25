namespace Hrtify.Fuzz.Staging;

/// <summary>Where an await goes on.</summary>
internal enum Hops
{
    /// <summary>On the lane that the program names.</summary>
    AsWritten,

    /// <summary>On the lane on which the asynchronous part began, whatever the program names.</summary>
    Home,
}

/// <summary>How many awaits suspended on the lane on which their asynchronous part began, and how many on another.</summary>
internal readonly record struct HopCount(int Home, int Away);

/// <summary>What a program said, and how often it suspended.</summary>
internal sealed record Performance(string Trace, HopCount Hops);
