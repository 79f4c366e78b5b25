using System.Threading;

namespace Hrtify.Stress.Channel;

/// <summary>What was asked, what was made, and what came back. Any thread.</summary>
internal sealed class Ledger
{
    private long _forwards;
    private long _answers;
    private long _twice;
    private long _wrong;

    internal long Forwards => Volatile.Read(ref _forwards);

    /// <summary>It grows as long as anything goes on.</summary>
    internal long Answers => Volatile.Read(ref _answers);

    internal long Twice => Volatile.Read(ref _twice);

    /// <summary>Answers that are another's, and calls that came back without having been made.</summary>
    internal long Lost => Volatile.Read(ref _wrong);

    /// <summary>A call begins.</summary>
    internal Mark Ask()
    {
        Interlocked.Increment(ref _forwards);
        return new Mark(this);
    }

    /// <summary>One call. Whoever makes it says so, and whoever has the answer does.</summary>
    internal sealed class Mark(Ledger ledger)
    {
        private int _made;

        /// <summary>It is made; gives the answer that belongs to it.</summary>
        internal Mark Make()
        {
            if (Interlocked.Increment(ref _made) > 1) Interlocked.Increment(ref ledger._twice);
            return this;
        }

        /// <summary>It has come back with an answer.</summary>
        internal void Returned(Mark? answer)
        {
            Interlocked.Increment(ref ledger._answers);
            if (answer != this || Volatile.Read(ref _made) == 0) Interlocked.Increment(ref ledger._wrong);
        }

        /// <summary>It was refused or cancelled: then it is not made.</summary>
        internal void Refused()
        {
            Interlocked.Increment(ref ledger._answers);
            if (Volatile.Read(ref _made) != 0) Interlocked.Increment(ref ledger._wrong);
        }
    }
}
