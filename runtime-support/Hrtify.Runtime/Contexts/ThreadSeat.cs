using System;
using System.Threading;

namespace Hrtify;

/// <summary>Where a thread sits: its own context, and the contexts it has entered since, innermost last.</summary>
/// <remarks>Only its own thread touches a seat, but for <see cref="Alive"/>.</remarks>
internal sealed class ThreadSeat
{
    [ThreadStatic] private static ThreadSeat? t_mine;

    private readonly Thread _thread = Thread.CurrentThread;
    private CoreContext[] _entered = new CoreContext[4];
    // By which an adoption is told from a later one at the same depth.
    private long[] _tickets = new long[4];
    private long _lastTicket;
    private int _depth;

    private ThreadSeat(CoreContext own)
    {
        own.Owner.Claim(this);
        _entered[0] = own;
    }

    internal static ThreadSeat Mine => t_mine ?? Sit();

    internal CoreContext Current => _entered[_depth];

    /// <summary>Whether the thread has not ended; may be asked on any thread.</summary>
    internal bool Alive => _thread.IsAlive;

    /// <summary>The number by which people know the thread.</summary>
    internal int ThreadId => _thread.ManagedThreadId;

    /// <summary>Makes the thread run in a context; returns the depth that <see cref="LeaveTo"/> takes.</summary>
    internal int Enter(CoreContext context)
    {
        if (_depth + 1 == _entered.Length)
        {
            Array.Resize(ref _entered, _entered.Length * 2);
            Array.Resize(ref _tickets, _entered.Length);
        }

        context.Owner.Claim(this);
        Switch(Current, context);
        _entered[++_depth] = context;
        _tickets[_depth] = ++_lastTicket;
        return _depth - 1;
    }

    /// <summary>
    /// Returns to the context at a depth, whatever scopes were left open above it: a call returns in the context in
    /// which it was called.
    /// </summary>
    internal void LeaveTo(int depth)
    {
        Switch(Current, _entered[depth]);
        for (; _depth > depth; _depth--)
        {
            _entered[_depth].Owner.Release(this);
            _entered[_depth] = null!;
        }
    }

    /// <summary>The ticket of the innermost adoption.</summary>
    internal long Ticket => _tickets[_depth];

    internal void LeaveScope(int depth, long ticket)
    {
        if (!ReferenceEquals(t_mine, this))
            throw new InvalidOperationException("A context is left on the thread that adopted it; this is another thread.");
        if (_depth <= depth || _tickets[depth + 1] != ticket)
            throw new InvalidOperationException("This adoption has ended already: a scope is disposed once.");
        if (_depth > depth + 1)
            throw new InvalidOperationException(
                "The thread runs in an inner context, '" + Current.Name + "': adoptions nest strictly, dispose the innermost scope first.");
        LeaveTo(depth);
    }

    /// <summary>
    /// Gives the calling thread's own context away, for a core to take over; the thread gets a new one when it next
    /// touches core-local state. Called outside any adopted context.
    /// </summary>
    internal static CoreContext GiveUpOwn()
    {
        var seat = Mine;
        if (seat._depth != 0) throw new InvalidOperationException("The thread runs in an adopted context, not in its own.");
        var own = seat.Current;
        own.Detach();
        own.Owner.Release(seat);
        t_mine = null;
        return own;
    }

    /// <summary>Makes a context the calling thread's own. Called before the thread has touched core-local state.</summary>
    internal static void TakeOver(CoreContext context)
    {
        if (t_mine is not null) throw new InvalidOperationException("The thread has a context of its own already.");
        t_mine = new ThreadSeat(context);
        context.Attach();
    }

    private static ThreadSeat Sit() => t_mine = new ThreadSeat(new CoreContext(ContextRegistry.NameOfThread()));

    private static void Switch(CoreContext from, CoreContext to)
    {
        if (ReferenceEquals(from, to)) return;
        from.Detach();
        to.Attach();
    }
}
