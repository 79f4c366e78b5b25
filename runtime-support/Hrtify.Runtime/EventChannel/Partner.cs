using System;
using System.Diagnostics;
using System.Threading;

namespace Hrtify.EventChannel;

/// <summary>
/// The thread on a host core that runs what one kernel core forwards. Made when the core first forwards; always the same one, so what
/// belongs to a thread on the host side stays together.
/// </summary>
internal sealed class Partner
{
    // After so long without a request it parks at once: spinning is for a core that is in the middle of forwarding.
    private static readonly long s_recently = Stopwatch.Frequency / 1000;

    [ThreadStatic] private static HrtCore? t_serves;

    private readonly HrtCore _core;
    private readonly SyncSlot<HardwareAtomics> _slot;
    private readonly ThreadParker _corePark;
    private readonly ThreadParker _partnerPark = new();
    private readonly Thread _thread;
    private readonly long _spin;
    private volatile bool _isLeaving;

    /// <param name="core">Whose partner it is.</param>
    /// <param name="corePark">Parks the core.</param>
    /// <param name="spinMicroseconds">For how long both look before they park.</param>
    internal Partner(HrtCore core, ThreadParker corePark, int spinMicroseconds)
    {
        _core = core;
        _corePark = corePark;
        _slot = new SyncSlot<HardwareAtomics>(corePark, _partnerPark);
        _spin = spinMicroseconds * Stopwatch.Frequency / 1_000_000;
        _thread = new Thread(Run) { IsBackground = true, Name = core.Name + " partner" };
    }

    /// <summary>The core that the calling thread is the partner of; null if it is none.</summary>
    internal static HrtCore? Serves => t_serves;

    internal void Start() => _thread.UnsafeStart();

    /// <summary>Has the partner call, and waits; the core's thread.</summary>
    /// <returns>False if there is no partner any more, and nothing was called.</returns>
    internal bool TryInvoke(ForwardFrame frame)
    {
        if (!_slot.TryInvoke(frame, _spin)) return false;
        _corePark.GiveBackInterrupt();
        return true;
    }

    /// <summary>Ends the thread after the call that is on its way; any thread.</summary>
    internal void Leave()
    {
        _isLeaving = true;
        _partnerPark.Unpark();
    }

    private void Run()
    {
        Exception? why = null;
        t_serves = _core;
        try
        {
            Serve();
        }
        catch (Exception e)
        {
            // Calls do not come here: their exceptions are answers. It is the end of the partner, and the core must not wait for it.
            why = e;
        }
        finally
        {
            _slot.Die(new PartnerDiedException("The partner of a kernel core has ended in the middle of a call: " + _thread.Name + ".", why));
        }
    }

    private void Serve()
    {
        var last = 0L;
        while (true)
        {
            if (_slot.TryServe())
            {
                last = Stopwatch.GetTimestamp();
                continue;
            }

            if (_isLeaving && _slot.TryClose()) return;
            var isRecent = _spin > 0 && Stopwatch.GetTimestamp() - last < s_recently;
            _slot.AwaitRequest(isRecent ? _spin : 0);
        }
    }
}
