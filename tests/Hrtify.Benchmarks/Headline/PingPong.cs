using System.Threading;
using System.Runtime.Intrinsics.X86;

namespace Hrtify.Benchmarks.Headline;

/// <summary>The bare limit of a forward: two threads on two CPUs, each of which writes a number on a line of its own and waits for the other's.</summary>
internal sealed class PingPong
{
    // Two lines in one array, each far from the ends.
    private readonly long[] _lines = new long[96];

    private volatile bool _isOver;

    internal PingPong(int cpu)
    {
        PinnedThread.Start(cpu, () =>
        {
            for (var round = 1L; !_isOver; round++)
            {
                while (Volatile.Read(ref _lines[32]) < round && !_isOver) Breathe();
                Volatile.Write(ref _lines[64], round);
            }
        });
    }

    /// <summary>Ends the other thread.</summary>
    internal void End() => _isOver = true;

    /// <summary>So many there and back.</summary>
    internal void Rounds(int count)
    {
        var round = _lines[32];
        for (var turn = 0; turn < count; turn++)
        {
            Volatile.Write(ref _lines[32], ++round);
            while (Volatile.Read(ref _lines[64]) < round) Breathe();
        }
    }

    private static void Breathe()
    {
        if (X86Base.IsSupported) X86Base.Pause();
        else Thread.SpinWait(1);
    }
}
