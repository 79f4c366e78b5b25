using System.Threading;

namespace Hrtify.EventChannel;

/// <summary>Wakes a thread that has found nothing to do; whoever has something for it rings.</summary>
/// <remarks>
/// <para>
/// The two must not miss each other: one publishes work and then reads whether the other is parked, the other says that it parks
/// and then reads whether there is work. Each is a write followed by a read of something else, which processors turn round; without
/// fences 11 766 of 2 000 000 rounds were lost (measured). So there is a full fence between the two on both sides, in one of two
/// ways.
/// </para>
/// <para>
/// Where who rings has published by an interlocked operation, that was its fence, and <see cref="Announce"/> has one of its own.
/// Where it has published by a plain ordered write, it has none: then <see cref="AnnounceToAll"/> makes one on every thread of the
/// process. Either the ringer's publishing write came before that fence, and the look that follows it finds the work; or its read of
/// "parked" comes after the fence, and finds the thread parked.
/// </para>
/// </remarks>
internal sealed class Doorbell<TAtomics>(IParker parker) : CacheLine
    where TAtomics : struct, IAtomics
{
    private int _parked;

    /// <summary>Any thread, after it has published the work.</summary>
    internal void Ring()
    {
        if (Volatile.Read(ref _parked) != 0 && TAtomics.Exchange(ref _parked, 0) != 0) parker.Unpark();
    }

    /// <summary>Says that the thread will park, to those who publish by an interlocked operation. It looks for work once more then.</summary>
    internal void Announce() => TAtomics.Exchange(ref _parked, 1);

    /// <summary>Says that the thread will park, to all. It looks for work once more then.</summary>
    internal void AnnounceToAll()
    {
        Volatile.Write(ref _parked, 1);
        TAtomics.FenceAll();
    }

    /// <summary>Parks after an announcement, for so many milliseconds at most; -1 is for ever.</summary>
    internal void Park(int milliseconds)
    {
        parker.Park(milliseconds);
        Volatile.Write(ref _parked, 0);
    }

    /// <summary>There was work: it does not park after all.</summary>
    internal void Withdraw() => Volatile.Write(ref _parked, 0);
}
