using System;
using System.Threading;
using System.Threading.Tasks;
using Hrtify.Cores;

#pragma warning disable RS0026 // The first parameter tells the overloads apart, and always will.

namespace Hrtify;

/// <content>Work whose result somebody waits for.</content>
public sealed partial class HrtCore
{
    /// <summary>
    /// Runs work on the core, and gives its result to who awaits it. What follows the await goes on where it was: on the core where
    /// the caller is one, else as after any await.
    /// </summary>
    /// <remarks>
    /// The caller's execution context comes along (AsyncLocals, culture), the core's context stays: core-local state is the core's.
    /// What the work throws comes out of the await. The work is synchronous; for what awaits there is RunAsync.
    /// </remarks>
    /// <param name="work">The work.</param>
    /// <param name="cancellation">Cancels work that has not begun; running work has to look itself.</param>
    /// <returns>To be awaited once, as any ValueTask.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="work"/> is null.</exception>
    /// <exception cref="ObjectDisposedException">The cores are being stopped, and the caller is none of them.</exception>
    public ValueTask InvokeAsync(Action work, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(work);
        return Ask(static work => { work(); return 0; }, work, cancellation, out var asked) ? new ValueTask(asked, asked.Version) : ValueTask.FromCanceled(cancellation);
    }

    /// <inheritdoc cref="InvokeAsync(Action, CancellationToken)" />
    public ValueTask<TResult> InvokeAsync<TResult>(Func<TResult> work, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(work);
        return InvokeAsync(static work => work(), work, cancellation);
    }

    /// <inheritdoc cref="InvokeAsync(Action, CancellationToken)" />
    /// <param name="work">The work; a static lambda needs no closure.</param>
    /// <param name="state">What the work is given.</param>
    /// <param name="cancellation">Cancels work that has not begun; running work has to look itself.</param>
    public ValueTask<TResult> InvokeAsync<TState, TResult>(Func<TState, TResult> work, TState state, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(work);
        return Ask(work, state, cancellation, out var asked) ? new ValueTask<TResult>(asked, asked.Version) : ValueTask.FromCanceled<TResult>(cancellation);
    }

    /// <summary>
    /// Runs asynchronous work on the core: it begins there, and after each await it goes on there, unless it says otherwise
    /// (<c>ConfigureAwait(false)</c>).
    /// </summary>
    /// <param name="work">The work.</param>
    /// <param name="cancellation">Cancels work that has not begun; running work has to look itself.</param>
    /// <exception cref="ArgumentNullException"><paramref name="work"/> is null.</exception>
    /// <exception cref="ObjectDisposedException">The cores are being stopped, and the caller is none of them.</exception>
    public Task RunAsync(Func<Task> work, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(work);
        return RunAsync(static async work => { await (work() ?? throw NoTask()); return 0; }, work, cancellation);
    }

    /// <inheritdoc cref="RunAsync(Func{Task}, CancellationToken)" />
    public Task<TResult> RunAsync<TResult>(Func<Task<TResult>> work, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(work);
        return RunAsync(static work => work(), work, cancellation);
    }

    /// <inheritdoc cref="RunAsync(Func{Task}, CancellationToken)" />
    /// <param name="work">The work; a static lambda needs no closure.</param>
    /// <param name="state">What the work is given.</param>
    /// <param name="cancellation">Cancels work that has not begun; running work has to look itself.</param>
    public async Task<TResult> RunAsync<TState, TResult>(Func<TState, Task<TResult>> work, TState state, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(work);
        var running = await InvokeAsync(static asked => asked.Core.Begin(asked.Work, asked.State), (Core: this, Work: work, State: state), cancellation).ConfigureAwait(false);
        return await running.ConfigureAwait(false);
    }

    /// <summary>
    /// Runs work on the core while the calling thread waits for its result. On the core itself it runs at once.
    /// </summary>
    /// <remarks>The caller's execution context comes along, as with InvokeAsync. What the work throws, this throws.</remarks>
    /// <exception cref="ArgumentNullException"><paramref name="work"/> is null.</exception>
    /// <exception cref="ObjectDisposedException">The cores are being stopped, and the caller is none of them.</exception>
    /// <exception cref="CoreDeadlockException">The caller is a core, and cores wait for each other in a circle.</exception>
    public void Invoke(Action work)
    {
        ArgumentNullException.ThrowIfNull(work);
        Invoke(static work => work(), work);
    }

    /// <inheritdoc cref="Invoke(Action)" />
    /// <param name="work">The work; a static lambda needs no closure.</param>
    /// <param name="state">What the work is given.</param>
    public void Invoke<TState>(Action<TState> work, TState state)
    {
        ArgumentNullException.ThrowIfNull(work);
        Invoke(static asked => { asked.Work(asked.State); return 0; }, (Work: work, State: state));
    }

    /// <inheritdoc cref="Invoke{TState}(Action{TState}, TState)" />
    public TResult Invoke<TState, TResult>(Func<TState, TResult> work, TState state)
    {
        ArgumentNullException.ThrowIfNull(work);
        if (ReferenceEquals(t_current, this)) return work(state);
        ThrowIfShut();
        return new BlockingCall<TState, TResult>(this, work, state).Wait(_spinMicroseconds);
    }

    private bool Ask<TState, TResult>(Func<TState, TResult> work, TState state, CancellationToken cancellation, out Invocation<TState, TResult> asked)
    {
        asked = null!;
        if (cancellation.IsCancellationRequested) return false;
        ThrowIfShut();
        asked = Invocation<TState, TResult>.Take(this, work, state, cancellation);
        try
        {
            if (TryAddWaiting(CoreWork.Of(asked))) return true;
        }
        catch (CoreDeadlockException)
        {
            asked.Drop();
            throw;
        }

        asked.Drop();
        throw Ended();
    }

    private static InvalidOperationException NoTask() => new("The work given to RunAsync returned null in place of a task.");

    // Counted, so that who stops the cores waits for it.
    private Task<TResult> Begin<TState, TResult>(Func<TState, Task<TResult>> work, TState state)
    {
        var task = work(state) ?? throw NoTask();
        if (task.IsCompleted) return task;
        Interlocked.Increment(ref _unfinished);
        task.GetAwaiter().UnsafeOnCompleted(() => Interlocked.Decrement(ref _unfinished));
        return task;
    }
}
