using System;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;
using System.Threading;
using Hrtify.EventChannel;
using Trace = Hrtify.Diagnostics.Trace;

namespace Hrtify;

/// <content>What the core has its partner do. Only the core's own thread comes here.</content>
public sealed partial class HrtCore
{
    private Partner? _partner;
    private AsyncPartners? _asyncPartners;
    private bool _isWithoutPartner;
    private HostFrame?[] _frames = [];
    private readonly Superposition _superposition = new();

    /// <summary>The core's frame for calls of a kind.</summary>
    internal TFrame FrameOf<TFrame>()
        where TFrame : HostFrame, new()
    {
        var number = FrameNumber<TFrame>.Value;
        var frames = _frames;
        // Exact: the number is of this type alone.
        return number < frames.Length && frames[number] is { } known ? Unsafe.As<TFrame>(known) : MakeFrame<TFrame>(number);
    }

    /// <summary>The line on which the core writes a call for its partner, with what is the core's taken along.</summary>
    /// <returns>A null reference if there is no partner.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal ref CallLine LineToHost()
    {
        // First of all: to make a partner changes the last native error.
        var hasNews = _superposition.Leave(_thread, _seat);
        if (_partner is null && !TryMakePartner()) return ref Unsafe.NullRef<CallLine>();
        ref var line = ref _partner!.Line;
        line.HasNews = hasNews;
        return ref line;
    }

    /// <summary>Has the partner make the call that stands on the line, and waits.</summary>
    /// <returns>False if there is no partner any more, and nothing was called.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool TryForward()
    {
        _tally.Forwards++;
        return _partner!.TryInvoke();
    }

    /// <summary>Makes what the call has changed the core's; throws what it threw.</summary>
    /// <remarks>
    /// The line is empty by then: to set an execution context runs handlers of AsyncLocals, which may make a call of this kind themselves.
    /// </remarks>
    [StackTraceHidden]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void ComeHome(bool hasNews, ExceptionDispatchInfo? error)
    {
        if (hasNews) _superposition.ComeHome();
        error?.Throw();
    }

    /// <summary>Has the host make a call that the core awaits.</summary>
    /// <returns>False if there is nobody to make it.</returns>
    internal bool TrySend(HostCall call)
    {
        _tally.HostCalls++;
        return (_asyncPartners ??= new AsyncPartners(this, _placement.Partner, _spinMicroseconds, _settings.Room)).TrySend(call);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private TFrame MakeFrame<TFrame>(int number)
        where TFrame : HostFrame, new()
    {
        if (number >= _frames.Length) Array.Resize(ref _frames, Math.Max(number + 1, _frames.Length * 2));
        var frame = new TFrame();
        _frames[number] = frame;
        return frame;
    }

    // Calls run in place on a core without a partner: that is always right, and only slower.
    private bool TryMakePartner()
    {
        if (_isWithoutPartner) return false;
        var partner = new Partner(this, _superposition, _parker, _placement.Partner, _spinMicroseconds);
        try
        {
            partner.Start();
        }
        catch (Exception e) when (e is OutOfMemoryException or ThreadStartException)
        {
            _isWithoutPartner = true;
            Trace.Line(Name + ": no partner, the system refused another thread; what it forwards runs on the core");
            return false;
        }

        _partner = partner;
        return true;
    }

    /// <summary>Kinds of frames by number, in the order in which any core first needs one.</summary>
    private static class FrameNumbers
    {
        private static int s_last = -1;

        internal static int Next() => Interlocked.Increment(ref s_last);
    }

    private static class FrameNumber<TFrame>
    {
        internal static readonly int Value = FrameNumbers.Next();
    }
}
