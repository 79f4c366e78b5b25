using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Hrtify.Boot;
using Hrtify.Cores;
using Hrtify.Diagnostics;
using Hrtify.EventChannel;
using Hrtify.Topology;

namespace Hrtify;

/// <summary>Some kernel cores of the process, started and stopped together.</summary>
/// <example>
/// <code>
/// await using var cores = HrtCores.Start(4);
/// var sum = await cores[2].InvokeAsync(static shard => shard.Sum(), shard);
/// </code>
/// </example>
/// <remarks>All members may be called on any thread.</remarks>
public sealed class HrtCores : IReadOnlyList<HrtCore>, IAsyncDisposable, IDisposable
{
    private readonly HrtCore[] _cores;
    private readonly object _stopping = new();
    private readonly CancellationTokenSource _abandoned = new();
    private readonly TaskCompletionSource<CoreEnd> _decided = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Task? _ended;
    private bool _isShut;

    private HrtCores(HrtCoresOptions options)
    {
        var settings = options.ToSettings();
        var placements = CorePlacement.DecideAll(Machine.Current, options.Count, PlacementReport.IsExplained);
        // The runtime's thread for signals inherits the mask of the thread that has it made.
        if (placements[0].Cpu is not null) HostSignals.Start();
        _cores = new HrtCore[options.Count];
        for (var number = 0; number < _cores.Length; number++) _cores[number] = new HrtCore(this, number, _cores.Length, settings, placements[number]);
    }

    /// <inheritdoc />
    public int Count => _cores.Length;

    /// <summary>Whether the cores are being stopped, or have ended.</summary>
    internal bool IsShut => Volatile.Read(ref _isShut);

    /// <summary>A core by its number.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is none of that number.</exception>
    public HrtCore this[int index] => (uint)index < (uint)_cores.Length
        ? _cores[index]
        : throw new ArgumentOutOfRangeException(nameof(index), index, "There are cores from 0 to " + (_cores.Length - 1) + ".");

    /// <summary>Starts cores.</summary>
    /// <param name="count">How many, from 1 to 1024. More than the process has CPUs work too: they share them.</param>
    /// <exception cref="ArgumentOutOfRangeException">Another number.</exception>
    public static HrtCores Start(int count) => Start(new HrtCoresOptions { Count = count });

    /// <summary>Starts cores.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="options"/> is null.</exception>
    /// <exception cref="OutOfMemoryException">The system refused a thread; those that had started have ended again.</exception>
    public static HrtCores Start(HrtCoresOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var cores = new HrtCores(options);
        cores.StartAll();
        return cores;
    }

    /// <summary>
    /// Takes no more work from other threads, waits until the cores have run what they have, and what comes of that, and ends them.
    /// </summary>
    /// <remarks>
    /// What is waited for: all that was given, also what awaits in RunAsync and what is on its way to the host. Timers go on while such work
    /// may wait for them; after the end those that are still to come are the pool's. Work that never ends is waited for without end.
    /// </remarks>
    /// <param name="cancellation">Cancelled, it ends the cores after the work that each is in; those who wait for work that had not begun get an <see cref="ObjectDisposedException"/>. That of any call counts.</param>
    /// <returns>Done when the threads have ended.</returns>
    /// <exception cref="InvalidOperationException">The caller is one of the cores, or works for one, which cannot wait for its own end.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled; the threads have ended, or do after the work that each is in.</exception>
    public Task StopAsync(CancellationToken cancellation = default)
    {
        ThrowIfOwn();
        return WaitForEnd(cancellation);
    }

    /// <summary>As <see cref="StopAsync"/>; waits until the threads have ended, also after a stop that was cancelled.</summary>
    /// <exception cref="InvalidOperationException">The caller is one of the cores, or works for one, which cannot wait for its own end.</exception>
    public ValueTask DisposeAsync()
    {
        ThrowIfOwn();
        return new ValueTask(Stopped());
    }

    /// <summary>As <see cref="DisposeAsync"/>; the caller waits.</summary>
    /// <exception cref="InvalidOperationException">The caller is one of the cores, or works for one, which cannot wait for its own end.</exception>
    public void Dispose()
    {
        ThrowIfOwn();
        Stopped().GetAwaiter().GetResult();
    }

    /// <inheritdoc />
    public IEnumerator<HrtCore> GetEnumerator() => _cores.AsEnumerable().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private void StartAll()
    {
        var started = 0;
        try
        {
            for (; started < _cores.Length; started++) _cores[started].Start();
        }
        catch (Exception e) when (e is OutOfMemoryException or ThreadStartException)
        {
            for (var number = 0; number < started; number++) _cores[number].End(CoreEnd.Abandoned);
            throw new OutOfMemoryException("The system refused a thread for " + _cores[started].Name + "; the cores that had started have ended again.", e);
        }

        LiveCores.Begin(this);
    }

    /// <summary>Whether the calling thread is a core of the set, or works for one.</summary>
    internal bool HasCaller => ReferenceEquals((HrtCore.Current ?? Partner.WorksFor)?.Set, this);

    private void ThrowIfOwn()
    {
        if (HasCaller) throw new InvalidOperationException("A core cannot wait for its own end: stop the cores from another thread.");
    }

    private async Task WaitForEnd(CancellationToken cancellation)
    {
        var ended = Stopped();
        using (cancellation.UnsafeRegister(static abandoned => ((CancellationTokenSource)abandoned!).Cancel(), _abandoned))
        {
            if (await _decided.Task.ConfigureAwait(false) == CoreEnd.Abandoned) cancellation.ThrowIfCancellationRequested();
        }

        await ended.ConfigureAwait(false);
    }

    private Task Stopped()
    {
        lock (_stopping)
        {
            return _ended ??= Task.Run(Stop);
        }
    }

    private async Task Stop()
    {
        Volatile.Write(ref _isShut, true);
        var end = await Drained().ConfigureAwait(false) ? CoreEnd.Drained : CoreEnd.Abandoned;
        LiveCores.End(this);
        foreach (var core in _cores) core.End(end);
        _decided.SetResult(end);
        foreach (var core in _cores) core.Join();
    }

    private async Task<bool> Drained()
    {
        try
        {
            await Shutdown.BecomeQuiet(_cores, _abandoned.Token).ConfigureAwait(false);
            foreach (var core in _cores) core.CloseInbox();
            await Shutdown.BecomeQuiet(_cores, _abandoned.Token).ConfigureAwait(false);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}
