namespace Hrtify.Cores;

/// <summary>What became of work that was to be added to a queue of bounded size.</summary>
internal enum AddResult
{
    /// <summary>It is in.</summary>
    Added,

    /// <summary>There is no room now.</summary>
    Full,

    /// <summary>Nothing is taken any more.</summary>
    Closed,
}
