using System;
using System.Diagnostics;
using System.Globalization;
using System.Threading;
using Hrtify.Boot;
using Hrtify.Diagnostics;
using Hrtify.Topology;
using Trace = Hrtify.Diagnostics.Trace;

namespace Hrtify.Cores;

/// <summary>A thread of the program's own that takes the place of the main thread: kernel core 0.</summary>
/// <remarks>
/// <para>
/// Everything an onlooker can see is as on main: a foreground thread without a name, of the same stack size and, since
/// the execution context comes along, the same culture and AsyncLocals. Start would flow the execution context by a
/// frame that catches and rethrows: then <c>finally</c> blocks run before the crash is reported, and a debugger does not
/// stop at the throw. So UnsafeStart, a plain restore, and no handler of ours below Main.
/// </para>
/// <para>
/// What main wrote before the start the core sees, and the core's result main sees: the start and the end of a thread
/// are full fences between it and the thread that starts it or joins it.
/// </para>
/// </remarks>
internal sealed class KernelCore
{
    private readonly Func<int> _main;
    private readonly bool _asynchronous;
    private readonly long _asked;
    private readonly CorePlacement _placement;
    private readonly CoreContext _context;
    private readonly ExecutionContext? _flow = ExecutionContext.Capture(); // null: the flow is suppressed
    private readonly CpuLease? _lease;
    private int _result;

    private KernelCore(Func<int> main, bool asynchronous, long asked, CorePlacement placement, CoreContext context)
    {
        _main = main;
        _asynchronous = asynchronous;
        _asked = asked;
        _placement = placement;
        _context = context;
        if (placement is { Claim: { } claim, Inherited: { } inherited }) _lease = new CpuLease(Machine.Current, inherited, claim);
    }

    /// <summary>Runs Main on core 0 while the calling thread, the main thread, waits for its end.</summary>
    /// <param name="main">Main.</param>
    /// <param name="asynchronous">Whether Main returns a task, on which <paramref name="main"/> blocks.</param>
    /// <param name="asked">When the program asked for it.</param>
    [StackTraceHidden]
    internal static int RunMain(Func<int> main, bool asynchronous, long asked)
    {
        var placement = CorePlacement.Decide(Machine.Current, PlacementReport.IsExplained);
        if (placement.Cpu is not null) HostSignals.Start();
        var context = ThreadSeat.GiveUpOwn();
        var core = new KernelCore(main, asynchronous, asked, placement, context);
        var thread = new Thread(core.Start, MainStack.Size());
        if (!TryStart(thread))
        {
            ThreadSeat.TakeOver(context);
            core._lease?.End();
            Trace.Line("no kernel core: the system refused another thread; Main stays on the host");
            return main();
        }

        core._lease?.StartWatching();
        thread.Join(); // parks
        return core._result;
    }

    // The address space may be limited (ulimit -v); the program ran without a second stack before.
    private static bool TryStart(Thread thread)
    {
        try
        {
            thread.UnsafeStart();
            return true;
        }
        catch (Exception e) when (e is OutOfMemoryException or ThreadStartException)
        {
            return false;
        }
    }

    [StackTraceHidden]
    private void Start()
    {
        var here = Stopwatch.GetTimestamp();
        if (_flow is not null) ExecutionContext.Restore(_flow);
        Settle(here);
        _result = _main();
        _lease?.End();
    }

    private void Settle(long here)
    {
        ThreadSeat.TakeOver(_context);
        var pinned = _placement.Cpu is { } cpu && Machine.Current.TrySetAffinity(0, CpuSet.Of(cpu));
        if (pinned) _lease?.Begin();
        else _lease?.End();
        if (PlacementReport.IsAsked) PlacementReport.BeginMain("on kernel core 0: " + _placement.Describe(pinned));
        if (Trace.Enabled) Tell(pinned, Stopwatch.GetElapsedTime(_asked, here));
    }

    private void Tell(bool pinned, TimeSpan boot)
    {
        var quota = Machine.Current.Quota() is { } cpus
            ? string.Create(CultureInfo.InvariantCulture, $", quota {cpus:0.##} CPUs")
            : "";
        Trace.Line("kernel core 0: " + _placement.Describe(pinned) + quota
            + "; model: Incremental; partner: none in this version; boot: "
            + (boot.Ticks / TimeSpan.TicksPerMicrosecond).ToString(CultureInfo.InvariantCulture) + " us");
        if (_asynchronous) Trace.Line("Main is asynchronous; core 0 is idle after its first await");
    }
}
