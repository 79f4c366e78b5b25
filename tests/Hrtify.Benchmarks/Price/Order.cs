namespace Hrtify.Benchmarks.Price;

/// <summary>How the two builds of a pair follow each other.</summary>
internal enum Order
{
    /// <summary>One after the other, turned about in every round: each has the machine to itself.</summary>
    InTurn,

    /// <summary>
    /// At one time, each bound to a CPU of its own, turned about in every round: what others do to the machine meets both, so
    /// a few long pairs tell on a noisy machine what dozens in turn would.
    /// </summary>
    AtOnce,
}
