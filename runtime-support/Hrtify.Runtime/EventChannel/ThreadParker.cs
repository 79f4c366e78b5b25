using System.Threading;

namespace Hrtify.EventChannel;

/// <summary>Parks on an event of the framework.</summary>
/// <remarks>
/// Measured: futex, eventfd, Monitor and the events of the framework all take 20 us to wake a thread, for the time goes into the
/// idle CPU and not into the primitive; SemaphoreSlim spins by itself and took 3.9 ms beside a busy neighbour. An interrupt
/// (<see cref="Thread.Interrupt"/>) is kept for later: a thread that waits for an answer must not leave before it has come.
/// </remarks>
internal sealed class ThreadParker : IParker
{
    private readonly AutoResetEvent _wake = new(false);

    public void Park() => Park(Timeout.Infinite);

    public void Park(int milliseconds)
    {
        IsParking = true;
        try
        {
            _wake.WaitOne(milliseconds);
        }
        catch (ThreadInterruptedException)
        {
            Interrupted = true;
        }
        finally
        {
            IsParking = false;
        }
    }

    /// <summary>Whether the thread is parked, or about to be; its own thread asks.</summary>
    internal bool IsParking { get; private set; }

    public void Unpark() => _wake.Set();

    /// <summary>Whether the thread was interrupted while it was parked; its own thread asks.</summary>
    internal bool Interrupted { get; private set; }

    /// <summary>Interrupts the thread again, if it was while it was parked: its next wait throws. Its own thread calls it.</summary>
    internal void GiveBackInterrupt()
    {
        if (!Interrupted) return;
        Interrupted = false;
        Thread.CurrentThread.Interrupt();
    }
}
