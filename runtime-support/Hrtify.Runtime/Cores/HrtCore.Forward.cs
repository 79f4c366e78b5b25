using System;
using System.Diagnostics;
using System.Runtime.CompilerServices;
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
    private ForwardFrame?[] _frames = [];
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

    /// <summary>Has the partner call, and waits.</summary>
    /// <returns>False if there is no partner, and nothing was called.</returns>
    [StackTraceHidden]
    internal bool TryForward(HostFrame frame)
    {
        // First of all: to make a partner changes the last native error.
        frame.Leave(_seat);
        if (_partner is null && !TryMakePartner()) return false;
        return _partner!.TryInvoke(frame);
    }

    /// <summary>Has the host make a call that the core awaits.</summary>
    /// <returns>False if there is nobody to make it.</returns>
    internal bool TrySend(HostCall call) => (_asyncPartners ??= new AsyncPartners(this, _placement.Partner, _spinMicroseconds, _settings.Room)).TrySend(call);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private TFrame MakeFrame<TFrame>(int number)
        where TFrame : HostFrame, new()
    {
        if (number >= _frames.Length) Array.Resize(ref _frames, Math.Max(number + 1, _frames.Length * 2));
        var frame = new TFrame { Superposition = _superposition };
        _frames[number] = frame;
        return frame;
    }

    // Calls run in place on a core without a partner: that is always right, and only slower.
    private bool TryMakePartner()
    {
        if (_isWithoutPartner) return false;
        var partner = new Partner(this, _parker, _placement.Partner, _spinMicroseconds);
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
