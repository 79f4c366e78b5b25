namespace Hrtify.Cores;

/// <summary>Whether a core goes on.</summary>
internal enum CoreEnd
{
    /// <summary>It does.</summary>
    None,

    /// <summary>It has nothing left to run.</summary>
    Drained,

    /// <summary>It leaves what it has not begun, and says so to those who wait for it.</summary>
    Abandoned,
}
