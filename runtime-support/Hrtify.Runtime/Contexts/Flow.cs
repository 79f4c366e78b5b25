using System;
using System.Threading;

namespace Hrtify;

/// <summary>
/// Asynchronous work that a context follows: the value of an AsyncLocal, so it comes along wherever the execution
/// context does, and its change handler tells the thread that it came or went.
/// </summary>
/// <remarks>
/// <para>
/// The handler must not throw: an exception out of it ends the process (<c>Environment.FailFast</c>). So it claims no
/// context, it only moves the seat; whether the thread may run there is asked at its first touch of a core-local value.
/// It reads the AsyncLocal rather than its argument: the handler of another AsyncLocal may have changed the execution
/// context while ours was still to come, and then the argument is old and the AsyncLocal is right.
/// </para>
/// <para>
/// Handlers of one change run one after another, in the order in which the execution context first met their AsyncLocals.
/// So the handler of a user's AsyncLocal may run while the seat is still where it was before the change.
/// </para>
/// <para>
/// The same flow can be on a thread twice: a scope in it completes a task, and a continuation of the same flow runs at
/// once, inside that scope. If both had the same value, there would be no change and no handler, and the continuation
/// would see the scope's context. So a scope within a flow has a value of its own, made by <see cref="Again"/>.
/// </para>
/// </remarks>
internal sealed class Flow
{
    private static readonly AsyncLocal<Flow?> s_here = new(static _ => ThreadSeat.Mine.Follow(Here));

    private Flow(CoreContext context) => Context = context;

    /// <summary>The flow that is on the calling thread; null if none is.</summary>
    internal static Flow? Here => s_here.Value;

    /// <summary>In which the work runs, but for the scopes that it opens itself.</summary>
    internal CoreContext Context { get; }

    /// <summary>Another value for the same context.</summary>
    internal Flow Again() => new(Context);

    /// <summary>Takes the calling thread out of the flow that has come along, and all that it awaits from here on.</summary>
    internal static void Leave()
    {
        if (Here is not null) Set(null);
    }

    /// <summary>Changes the calling thread's flow; the handler has run when this returns.</summary>
    internal static void Set(Flow? flow) => s_here.Value = flow;

    /// <summary>Begins a flow on the calling thread, calls the work, and is back in the caller's flow.</summary>
    /// <remarks>
    /// Run restores the caller's execution context whatever the work did to it, as an async method does for its caller.
    /// Where the caller has suppressed the flow, it is let through for the time of the call: the work would lose its
    /// context at its first await.
    /// </remarks>
    internal static TTask Start<TState, TTask>(CoreContext context, Func<TState, TTask> work, TState state)
    {
        var seat = ThreadSeat.Mine;
        var depth = seat.Depth;
        var start = new Beginning<TState, TTask>(context, work, state);
        var suppressed = ExecutionContext.IsFlowSuppressed();
        if (suppressed) ExecutionContext.RestoreFlow();
        try
        {
            ExecutionContext.Run(ExecutionContext.Capture()!, static start => ((Beginning<TState, TTask>)start!).Call(), start);
        }
        finally
        {
            if (suppressed) ExecutionContext.SuppressFlow();
            seat.DropTo(depth);
        }

        return start.Task;
    }

    private sealed class Beginning<TState, TTask>(CoreContext context, Func<TState, TTask> work, TState state)
    {
        internal TTask Task { get; private set; } = default!;

        internal void Call()
        {
            Set(new Flow(context));
            Task = work(state);
        }
    }
}
