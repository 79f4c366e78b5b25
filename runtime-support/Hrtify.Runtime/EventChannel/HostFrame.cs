using System.Diagnostics;

namespace Hrtify.EventChannel;

/// <summary>A call that runs on the partner as if the core made it itself.</summary>
internal abstract class HostFrame : ForwardFrame
{
    private Superposition _core;

    /// <summary>Takes along what is the core's; its own thread.</summary>
    internal void Leave(ThreadSeat seat) => _core.Leave(seat);

    [StackTraceHidden]
    internal sealed override void Call()
    {
        _core.Arrive(ThreadSeat.Mine);
        try
        {
            Work();
        }
        finally
        {
            _core.Return();
        }
    }

    /// <summary>Makes what has changed the core's; throws what the call threw; its own thread.</summary>
    [StackTraceHidden]
    internal void ComeHome()
    {
        _core.ComeHome();
        if (Error is not { } error) return;
        Error = null;
        Clear();
        error.Throw();
    }

    /// <summary>What is called, on the partner's thread.</summary>
    private protected abstract void Work();

    /// <summary>Keeps nothing of what was passed: the last argument would live as long as the core.</summary>
    private protected abstract void Clear();
}
