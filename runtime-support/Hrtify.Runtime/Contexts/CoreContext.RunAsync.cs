using System;
using System.Threading;
using System.Threading.Tasks;

namespace Hrtify;

/// <content>Asynchronous work that the context follows.</content>
public sealed partial class CoreContext
{
    private int _hasFlows;

    /// <summary>Whether work was ever run in this context by RunAsync; may be asked on any thread.</summary>
    internal bool HasFlows => Volatile.Read(ref _hasFlows) != 0;

    /// <summary>
    /// Runs asynchronous work in this context: at once on the calling thread up to its first suspension, and after each
    /// await on whatever thread it resumes. Returns, usually before the work is done, in the caller's context.
    /// </summary>
    /// <remarks>
    /// <para>
    /// The context follows the execution context, as an <see cref="AsyncLocal{T}"/> does: also into what the work starts
    /// (<see cref="Task.Run(Action)"/>, threads, timers) unless it suppresses the flow or uses an Unsafe method. Like an
    /// async method it leaves no change of an AsyncLocal behind in the caller.
    /// </para>
    /// <para>
    /// Branches of the work that run at once are two owners. With checks on, one of the two gets an
    /// <see cref="InvalidOperationException"/> where it touches a core-local value; with checks off they race on the
    /// values as two threads would on a static field. Branches that run one after the other are one owner, also where
    /// one thread blocks until the other is done.
    /// </para>
    /// <para>
    /// Within the work <see cref="Run(Action)"/> and <see cref="Adopt"/> hold until they return or are disposed, on their
    /// thread. Asynchronous work that is called within them and goes on after they are left, or on another thread, goes on
    /// in the context of the flow. So it is with an adoption that is left open at an await: it holds on its own thread only.
    /// </para>
    /// </remarks>
    /// <returns>The task that <paramref name="work"/> returned.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="work"/> is null.</exception>
    /// <exception cref="InvalidOperationException"><paramref name="work"/> returned null.</exception>
    public Task RunAsync(Func<Task> work)
    {
        if (work is null) throw new ArgumentNullException(nameof(work));
        return Start(static work => work(), work) ?? throw NoTask();
    }

    /// <inheritdoc cref="RunAsync(Func{Task})" />
    public Task<TResult> RunAsync<TResult>(Func<Task<TResult>> work)
    {
        if (work is null) throw new ArgumentNullException(nameof(work));
        return Start(static work => work(), work) ?? throw NoTask();
    }

    /// <inheritdoc cref="RunAsync(Func{Task})" />
    /// <param name="work">The work; a static lambda needs no closure.</param>
    /// <param name="state">What the work is given.</param>
    public Task<TResult> RunAsync<TState, TResult>(Func<TState, Task<TResult>> work, TState state)
    {
        if (work is null) throw new ArgumentNullException(nameof(work));
        return Start(work, state) ?? throw NoTask();
    }

    private static InvalidOperationException NoTask() => new("The work given to RunAsync returned null in place of a task.");

    private TTask Start<TState, TTask>(Func<TState, TTask> work, TState state)
    {
        Volatile.Write(ref _hasFlows, 1);
        return Flow.Start(this, work, state);
    }
}
