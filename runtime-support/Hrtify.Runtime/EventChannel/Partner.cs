using System;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Threading;
using Hrtify.Diagnostics;
using Hrtify.Topology;

namespace Hrtify.EventChannel;

/// <summary>
/// The thread on a host core that runs what one kernel core forwards. Made when the core first forwards; always the same one, so what
/// belongs to a thread on the host side stays together.
/// </summary>
internal sealed class Partner
{
    [ThreadStatic] private static HrtCore? t_serves;
    [ThreadStatic] private static HrtCore? t_worksFor;

    private readonly HrtCore _core;
    private readonly SyncSlot<HardwareAtomics> _slot;
    private readonly ThreadParker _corePark;
    private readonly Thread _thread;
    private readonly CpuSet? _cpus;
    private readonly long _spin;

    /// <param name="core">Whose partner it is.</param>
    /// <param name="superposition">The core's.</param>
    /// <param name="corePark">Parks the core.</param>
    /// <param name="cpus">Where it runs; null: on all that the process has.</param>
    /// <param name="spinMicroseconds">For how long both look before they park.</param>
    internal Partner(HrtCore core, Superposition superposition, ThreadParker corePark, CpuSet? cpus, int spinMicroseconds)
    {
        _core = core;
        _corePark = corePark;
        _cpus = cpus;
        _slot = new SyncSlot<HardwareAtomics>(corePark, new ThreadParker());
        _slot.Line.Superposition = superposition;
        _spin = spinMicroseconds * Stopwatch.Frequency / 1_000_000;
        _thread = new Thread(Run) { IsBackground = true, Name = core.Name + " partner" };
    }

    /// <summary>The core that the calling thread is the partner of; null if it is none.</summary>
    internal static HrtCore? Serves => t_serves;

    /// <summary>The core that the calling thread works for, also where that does not wait for it; null if it works for none.</summary>
    internal static HrtCore? WorksFor => t_worksFor;

    /// <summary>The calling thread works for a core from now on.</summary>
    internal static void BeginWorkFor(HrtCore core) => t_worksFor = core;

    internal void Start() => _thread.UnsafeStart();

    /// <summary>The call; the core's, but while it invokes.</summary>
    internal ref CallLine Line => ref _slot.Line;

    /// <summary>Has the partner make the call that stands on the line, and waits; the core's thread.</summary>
    /// <returns>False if there is no partner any more, and nothing was called.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool TryInvoke()
    {
        if (!_slot.TryInvoke(_spin)) return false;
        _corePark.GiveBackInterrupt();
        return true;
    }

    /// <summary>Ends the thread after the call that is on its way; any thread.</summary>
    internal void Leave() => _slot.Leave();

    private void Run()
    {
        Exception? why = null;
        t_serves = _core;
        BeginWorkFor(_core);
        ThreadSeat.Mine.BeAtHomeIn(_core.Context);
        _slot.Line.Superposition!.BeginPartner();
        if (_cpus is not null) Machine.Current.TrySetAffinity(0, _cpus);
        try
        {
            _slot.Serve(_spin);
        }
        catch (Exception e)
        {
            // Calls do not come here: their exceptions are answers. It is the end of the partner, and the core must not wait for it.
            why = e;
            CoreEvents.Log.PartnerDied(_core.Name, e.ToString());
        }
        finally
        {
            _slot.Die(new PartnerDiedException("The partner of a kernel core has ended in the middle of a call: " + _thread.Name + ".", why));
        }
    }
}
