using System;
using System.Threading;

namespace Hrtify;

/// <summary>
/// Where a thread sits: its own context, the scopes it has entered since (innermost last), and the flow that is on it.
/// </summary>
/// <remarks>
/// <para>Only its own thread touches a seat, but for <see cref="Alive"/>, <see cref="Blocked"/> and <see cref="ThreadId"/>.</para>
/// <para>
/// The thread is in the innermost scope that was entered under the flow that is on it now; without one in the flow's
/// context; without a flow in its own. (A partner, while it works for a core, is in the core's place of that flow.) So it does not matter how flows come and go (a continuation that runs at once
/// within a scope, a pool thread that is reset): what the thread is in follows from what is on it, not from what was.
/// </para>
/// <para>
/// The roots are caches. Those that are set on this thread are of <c>_attached</c>; a move clears them, and the next
/// touch sets them again. While checks are on only the roots of a thread's own context are set: elsewhere every touch
/// shall be seen by <see cref="ContextOwner"/>.
/// </para>
/// </remarks>
internal sealed class ThreadSeat : IClaimant
{
    [ThreadStatic] private static ThreadSeat? t_mine;

    private readonly Thread _thread = Thread.CurrentThread;
    private SeatScope[] _scopes = new SeatScope[4];
    private int _depth;
    private long _lastTicket;
    private Flow? _flow;
    private CoreContext? _own; // made when it is first asked for: many a pool thread only passes flows on
    private CoreContext? _current; // null: its own, and that is not made yet
    private CoreContext? _attached;
    private CoreContext? _guestOf; // a partner's: of the core that waits for it
    private Flow? _guestIn; // the flow in which it is that
    private CoreContext? _guestHome; // a partner's: its core's own

    private ThreadSeat()
    {
        Entered = new OwnerClaim(this, ClaimKind.Entry);
        Touched = new OwnerClaim(this, ClaimKind.Touch);
    }

    internal static ThreadSeat Mine => t_mine ??= new ThreadSeat();

    internal CoreContext Current => _current ?? MakeOwn();

    /// <summary>The number of open scopes.</summary>
    internal int Depth => _depth;

    /// <summary>The ticket of the innermost scope.</summary>
    internal long Ticket => _scopes[_depth - 1].Ticket;

    /// <summary>The claim on contexts that the thread has entered, and on its own.</summary>
    internal OwnerClaim Entered { get; }

    /// <summary>The claim on the context of a flow, from the first touch until the flow leaves.</summary>
    internal OwnerClaim Touched { get; }

    /// <inheritdoc />
    public bool Alive => _thread.IsAlive;

    /// <inheritdoc />
    public bool Blocked => (_thread.ThreadState & ThreadState.WaitSleepJoin) != 0;

    /// <inheritdoc />
    public int ThreadId => _thread.ManagedThreadId;

    /// <summary>Makes the thread run in a context; returns the depth that <see cref="LeaveTo"/> takes.</summary>
    internal int Enter(CoreContext context)
    {
        Follow(Flow.Here); // within the change handler of another AsyncLocal, ours may be still to come
        if (_depth == _scopes.Length) Array.Resize(ref _scopes, _depth * 2);
        if (ReferenceEquals(_current, context)) context.Owner.Touch(this); // in it by a flow, perhaps as a guest
        context.Owner.Enter(this);
        _scopes[_depth++] = new SeatScope(context, _flow, _flow?.Again(), ++_lastTicket);
        if (_flow is not null) Flow.Set(_scopes[_depth - 1].Flow);
        Move();
        Attach();
        return _depth - 1;
    }

    /// <summary>
    /// Returns to the context at a depth, whatever scopes were left open above it: a call returns in the context in
    /// which it was called.
    /// </summary>
    internal void LeaveTo(int depth)
    {
        var before = _scopes[depth].Before;
        Drop(depth);
        if (!ReferenceEquals(_flow, before)) Flow.Set(before);
        Move();
        Attach();
    }

    internal void LeaveScope(int depth, long ticket)
    {
        if (!ReferenceEquals(t_mine, this))
            throw new InvalidOperationException("A context is left on the thread that adopted it; this is another thread.");
        if (_depth <= depth || _scopes[depth].Ticket != ticket)
            throw new InvalidOperationException("This adoption has ended already: a scope is disposed once.");
        if (_depth > depth + 1)
            throw new InvalidOperationException(
                "The thread runs in an inner context, '" + Current.Name + "': adoptions nest strictly, dispose the innermost scope first.");
        LeaveTo(depth);
    }

    /// <summary>Forgets the scopes that were left open above a depth.</summary>
    internal void DropTo(int depth)
    {
        if (_depth <= depth) return;
        Drop(depth);
        Move();
    }

    /// <summary>The flow on the thread changed. Called by the change handler: it does not throw, and calls no code of the user's.</summary>
    internal void Follow(Flow? flow)
    {
        if (ReferenceEquals(_flow, flow)) return;
        _flow = flow;
        Move();
    }

    /// <summary>
    /// Makes the thread, a partner's, run in a context as the guest of its owner: it claims nothing, for the owner waits for it. It
    /// stays so until it is the guest of another; between two calls it runs nothing.
    /// </summary>
    internal void BeGuestOf(CoreContext context)
    {
        if (ReferenceEquals(_guestOf, context) && ReferenceEquals(_guestIn, _flow)) return;
        (_guestOf, _guestIn) = (context, _flow);
        Move();
        Attach();
    }

    /// <summary>Makes a context the place of the thread, a partner's, where no flow and no call says another: its core's own. It claims nothing.</summary>
    internal void BeAtHomeIn(CoreContext context)
    {
        _guestHome = context;
        Move();
    }

    /// <summary>The current context, claimed for this thread, its roots set if they may be.</summary>
    /// <exception cref="InvalidOperationException">Checks are on and another thread runs in it.</exception>
    internal CoreContext Touch()
    {
        var context = Current;
        if (!ReferenceEquals(context, _guestOf) && !ReferenceEquals(context, _guestHome)) context.Owner.Touch(this);
        Attach();
        return context;
    }

    /// <summary>Sets the root of a state of the current context, if roots may be set.</summary>
    internal void Cache(Contexts.CoreState state)
    {
        if (_attached is not null) state.Enter();
    }

    /// <summary>Whether the thread has entered the context, or it is its own: a flow that leaves does not end that.</summary>
    internal bool Holds(CoreContext context)
    {
        for (var i = 0; i < _depth; i++)
            if (ReferenceEquals(_scopes[i].Context, context)) return true;
        return ReferenceEquals(_own, context);
    }

    /// <summary>
    /// Gives the calling thread's own context away, for a core to take over; the thread gets a new one when it next
    /// touches core-local state. Called outside any adopted context.
    /// </summary>
    internal static CoreContext GiveUpOwn()
    {
        var seat = Mine;
        var own = seat.Current;
        if (seat._depth != 0 || !ReferenceEquals(own, seat._own))
            throw new InvalidOperationException("The thread runs in an adopted context, not in its own.");
        own.Detach();
        t_mine = null;
        own.Owner.Release(seat);
        return own;
    }

    /// <summary>Makes a context the calling thread's own. Called before the thread has touched core-local state.</summary>
    internal static void TakeOver(CoreContext context)
    {
        if (t_mine is { _own: not null } or { _depth: > 0 }) throw new InvalidOperationException("The thread has a context of its own already.");
        Mine.Own(context);
        Mine.Attach();
    }

    private CoreContext MakeOwn()
    {
        Own(new CoreContext(ContextRegistry.NameOfThread()));
        return _current!;
    }

    private void Own(CoreContext context)
    {
        context.Owner.Enter(this);
        _own = context;
        Move();
    }

    private void Drop(int depth)
    {
        while (_depth > depth)
        {
            var context = _scopes[--_depth].Context;
            _scopes[_depth] = default;
            if (OwnerChecks.Enabled && !Holds(context)) context.Owner.Release(this);
        }
    }

    private CoreContext? Place()
    {
        for (var i = _depth - 1; i >= 0; i--)
            if (ReferenceEquals(_scopes[i].Flow, _flow)) return _scopes[i].Context;
        if (_guestOf is not null && ReferenceEquals(_guestIn, _flow)) return _guestOf;
        return _flow is null ? _guestHome ?? _own : _flow.Context;
    }

    private void Move()
    {
        var to = Place();
        if (_attached is not null && !(ReferenceEquals(_attached, to) && MayAttach(to)))
        {
            _attached.Detach();
            _attached = null;
        }

        var from = _current;
        _current = to;
        if (OwnerChecks.Enabled && from is not null && !ReferenceEquals(from, to) && !Holds(from)) from.Owner.Release(this);
    }

    private void Attach()
    {
        if (_attached is not null || _current is not { } context || !MayAttach(context)) return;
        context.Attach();
        _attached = context;
    }

    private bool MayAttach(CoreContext context) =>
        !OwnerChecks.Enabled || (ReferenceEquals(context, _own) && !context.HasFlows);
}
