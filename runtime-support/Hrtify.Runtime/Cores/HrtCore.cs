using System;
using System.Globalization;
using System.Threading;
using System.Threading.Tasks;
using Hrtify.Cores;
using Hrtify.EventChannel;
using Hrtify.Topology;

namespace Hrtify;

/// <summary>A kernel core: one thread that runs the work it is given, one after another, in a context of its own.</summary>
/// <remarks>
/// <para>
/// Work that awaits goes on on its core. Nothing is taken over by other cores, so what only one core touches needs no lock. Each
/// piece of work sees the core's <see cref="Context"/>: a thread-static that was converted has one value for all work of the core.
/// </para>
/// <para>
/// Cores are made by <see cref="HrtCores"/>. All members may be called on any thread unless they say otherwise.
/// </para>
/// </remarks>
public sealed partial class HrtCore
{
    [ThreadStatic] private static HrtCore? t_current;

    private readonly CoreSynchronizationContext _synchronization;
    private readonly CoreTaskScheduler _scheduler;

    internal HrtCore(HrtCores set, int number, int cores, CoreSettings settings, CorePlacement placement)
    {
        Set = set;
        Number = number;
        Name = settings.Name + " " + number.ToString(CultureInfo.InvariantCulture);
        Context = new CoreContext(Name);
        _settings = settings;
        _placement = placement;
        if (placement is { Claim: { } claim, Inherited: { } inherited }) _lease = new CpuLease(Machine.Current, inherited, claim);
        // Who spins where the other one wants to run takes its CPU away.
        _spinMicroseconds = placement.Partner is not null || Environment.ProcessorCount >= CpusToSpinFrom ? MostSpinMicroseconds : 0;
        _inbox = new Inbox(settings.Room);
        _lanes = new Lane?[cores];
        _synchronization = new CoreSynchronizationContext(this, settings.Guard);
        _scheduler = new CoreTaskScheduler(this);
        _time = new CoreTime(this);
        Bell = new Doorbell<HardwareAtomics>(_parker);
        _thread = new Thread(Run, settings.StackSize) { IsBackground = true, Name = Name };
    }

    /// <summary>The set that the core belongs to.</summary>
    public HrtCores Set { get; }

    /// <summary>The core that runs the calling code; null on a thread that is none.</summary>
    public static HrtCore? Current => t_current;

    /// <summary>From 0, in its <see cref="HrtCores"/>.</summary>
    public int Number { get; }

    /// <summary>For people: of the thread, of the context, and in reports.</summary>
    public string Name { get; }

    /// <summary>The context in which the core's work runs.</summary>
    public CoreContext Context { get; }

    /// <summary>Runs tasks on the core.</summary>
    public TaskScheduler Scheduler => _scheduler;

    /// <summary>Brings callbacks to the core; it is the current one in all of the core's work.</summary>
    public SynchronizationContext SynchronizationContext => _synchronization;

    /// <summary>A clock whose timers run on the core: <c>await Task.Delay(time, core.Time)</c>, <see cref="PeriodicTimer"/>.</summary>
    public TimeProvider Time => _time;

    /// <inheritdoc />
    public override string ToString() => "HrtCore " + Name;
}
