using System;
using System.Runtime.ExceptionServices;
using System.Threading;

namespace Hrtify.Fuzz.Staging;

/// <summary>A numbered thread that runs only while whoever called it waits.</summary>
internal sealed class Lane
{
    private readonly SemaphoreSlim _go = new(0);
    private readonly SemaphoreSlim _done = new(0);
    private Action? _body;
    private ExceptionDispatchInfo? _failure;

    internal Lane(int number, string name)
    {
        Number = number;
        new Thread(Loop, 4 << 20) { IsBackground = true, Name = name }.UnsafeStart();
    }

    [field: ThreadStatic]
    internal static Lane? Mine { get; private set; }

    internal int Number { get; }

    /// <summary>It runs, or waits for another that it called.</summary>
    internal bool IsBusy { get; private set; }

    internal void Execute(Action body)
    {
        if (Mine == this)
        {
            body();
            return;
        }

        if (IsBusy) throw new InvalidOperationException("lane " + Number + " waits for another");
        IsBusy = true;
        _body = body;
        _go.Release();
        _done.Wait();
        IsBusy = false;
        var failure = _failure;
        _failure = null;
        failure?.Throw();
    }

    /// <summary>Ends the thread; called while it is free.</summary>
    internal void End() => _go.Release();

    private void Loop()
    {
        Mine = this;
        while (true)
        {
            _go.Wait();
            var body = _body;
            if (body is null) return;
            _body = null;
            try
            {
                body();
            }
            catch (Exception e)
            {
                _failure = ExceptionDispatchInfo.Capture(e);
            }

            _done.Release();
        }
    }
}
