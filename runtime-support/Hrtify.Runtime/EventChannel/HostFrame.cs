using System.Diagnostics;
using System.Runtime.ExceptionServices;

namespace Hrtify.EventChannel;

/// <summary>A call that runs on the partner as if the core made it itself.</summary>
internal abstract class HostFrame : ForwardFrame
{
    private bool _hasNews;

    /// <summary>The core's; given when the frame is made.</summary>
    internal Superposition Superposition { get; set; } = null!;

    /// <summary>Takes along what is the core's; its own thread.</summary>
    internal void Leave(ThreadSeat core) => _hasNews = Superposition.Leave(core);

    [StackTraceHidden]
    internal sealed override void Call()
    {
        var seat = ThreadSeat.Mine;
        if (_hasNews) Superposition.Arrive(seat);
        try
        {
            Work();
        }
        finally
        {
            _hasNews = Superposition.Return(seat);
        }
    }

    /// <summary>Makes what has changed the core's; throws what the call threw; its own thread.</summary>
    /// <remarks>
    /// The frame is empty by then: to set an execution context runs handlers of AsyncLocals, which may make a call of this kind themselves.
    /// </remarks>
    /// <param name="hasNews">What <see cref="Empty"/> gave.</param>
    /// <param name="error">What <see cref="Empty"/> gave.</param>
    [StackTraceHidden]
    internal void ComeHome(bool hasNews, ExceptionDispatchInfo? error)
    {
        if (hasNews) Superposition.ComeHome();
        error?.Throw();
    }

    /// <summary>Keeps nothing of what was passed: the last argument would live as long as the core.</summary>
    /// <returns>Whether there is news for the core, and what the call threw.</returns>
    internal (bool HasNews, ExceptionDispatchInfo? Error) Empty()
    {
        var left = (_hasNews, Error);
        Error = null;
        Clear();
        return left;
    }

    /// <summary>What is called, on the partner's thread.</summary>
    private protected abstract void Work();

    private protected abstract void Clear();
}
