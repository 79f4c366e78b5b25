using System.Threading;
using Hrtify.EventChannel;
using Xunit;

namespace Hrtify.Runtime.Tests.EventChannel;

/// <summary>
/// What Coyote cannot see, since in its runs all threads see one order: two threads on real processors, each of which writes and then
/// reads what the other writes. Without fences both read the old, and the wake is lost.
/// </summary>
[Collection("litmus")]
public sealed class LitmusTests
{
    [Fact]
    public void A_ring_and_an_announcement_to_all_do_not_miss_each_other() => Assert.Equal(0, MissesOf<HardwareAtomics>(50_000, toAll: true));

    [Fact]
    public void A_ring_behind_an_exchange_and_an_announcement_do_not_miss_each_other() => Assert.Equal(0, MissesOf<HardwareAtomics>(200_000, toAll: false));

    [Fact]
    public void Without_fences_they_do()
    {
        // One processor alone, which sees its own writes, cannot show it.
        if (System.Environment.ProcessorCount < 2) return;
        var misses = 0;
        for (var time = 0; time < 50 && misses == 0; time++) misses = MissesOf<WithoutFences>(100_000, toAll: true);
        Assert.NotEqual(0, misses);
    }

    // How often the one who rests saw no work and was not woken.
    private static int MissesOf<TAtomics>(int rounds, bool toAll)
        where TAtomics : struct, IAtomics
    {
        var parker = new CountingParker();
        var bell = new Doorbell<TAtomics>(parker);
        var table = new Table();
        var misses = 0;
        var bringer = new Thread(() =>
        {
            for (var round = 1; round <= rounds; round++)
            {
                Meet(ref table.Bringer, ref table.Rester, round * 2);
                if (toAll) Volatile.Write(ref table.Work, round);
                else TAtomics.Exchange(ref table.Work, round);
                bell.Ring();
                Meet(ref table.Bringer, ref table.Rester, (round * 2) + 1);
            }
        });
        bringer.Start();
        for (var round = 1; round <= rounds; round++)
        {
            Meet(ref table.Rester, ref table.Bringer, round * 2);
            if (toAll) bell.AnnounceToAll();
            else bell.Announce();
            var seen = Volatile.Read(ref table.Work) == round;
            Meet(ref table.Rester, ref table.Bringer, (round * 2) + 1);
            if (!seen && !parker.WasWoken()) misses++;
            bell.Withdraw();
            parker.WasWoken();
        }

        bringer.Join();
        return misses;
    }

    // Both spin, so that they start at the same moment; on one processor they let each other go.
    private static void Meet(ref int mine, ref int other, int round)
    {
        Interlocked.Exchange(ref mine, round);
        for (var spins = 0; Volatile.Read(ref other) < round; spins++)
            if (spins % 1000 == 999) Thread.Yield();
    }

    private sealed class CountingParker : IParker
    {
        private int _wakes;

        public void Park()
        {
        }

        public void Park(int milliseconds)
        {
        }

        public void Unpark() => Interlocked.Increment(ref _wakes);

        internal bool WasWoken() => Interlocked.Exchange(ref _wakes, 0) > 0;
    }

    /// <summary>What a protocol is without its fences: ordered writes alone.</summary>
    private readonly struct WithoutFences : IAtomics
    {
        public static int Exchange(ref int place, int value)
        {
            var before = Volatile.Read(ref place);
            Volatile.Write(ref place, value);
            return before;
        }

        public static int CompareExchange(ref int place, int value, int expected) => Interlocked.CompareExchange(ref place, value, expected);

        public static void FenceAll()
        {
        }
    }

    private sealed class Table
    {
        internal int Work;
        internal int Bringer;
        internal int Rester;
    }
}

/// <summary>Nothing runs beside the litmus tests: their two threads need two processors.</summary>
[CollectionDefinition("litmus", DisableParallelization = true)]
public sealed class LitmusCollection;
