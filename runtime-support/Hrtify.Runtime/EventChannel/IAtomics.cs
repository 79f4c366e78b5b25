namespace Hrtify.EventChannel;

/// <summary>
/// The steps of a protocol that order memory. A seam: a test takes a fence out and shows that it finds what is then lost.
/// </summary>
internal interface IAtomics
{
    /// <summary>Writes and gives what was there: a full fence.</summary>
    static abstract int Exchange(ref int place, int value);

    /// <summary>Writes if the expected value is there, and gives what was there: a full fence.</summary>
    static abstract int CompareExchange(ref int place, int value, int expected);

    /// <summary>
    /// A full fence on every thread of the process. The one that calls it seldom pays, so that those who publish often need none.
    /// </summary>
    static abstract void FenceAll();
}
