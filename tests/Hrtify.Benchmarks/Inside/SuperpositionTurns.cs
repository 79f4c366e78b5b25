using System.Threading;
using Hrtify.EventChannel;

namespace Hrtify.Benchmarks.Inside;

/// <summary>The parts of a forward that bring what is the core's to the partner and back, on one thread.</summary>
public static class SuperpositionTurns
{
    /// <summary>So many times there and back; called on a core.</summary>
    public static void Run(int count)
    {
        var (thread, seat, superposition) = (Thread.CurrentThread, ThreadSeat.Mine, new Superposition());
        superposition.BeginPartner();
        for (var turn = 0; turn < count; turn++)
        {
            if (superposition.Leave(thread, seat)) superposition.Arrive();
            if (superposition.Return()) superposition.ComeHome();
        }
    }
}
