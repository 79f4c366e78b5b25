using System;
using System.Runtime.ExceptionServices;
using System.Threading;

namespace Hrtify.Fuzz.Staging;

/// <summary>A numbered thread that runs only while whoever called it waits.</summary>
internal sealed class Lane
{
    private readonly SemaphoreSlim _go = new(0);
    private readonly SemaphoreSlim _done = new(0);
    private readonly Thread _thread;
    private Action? _body;
    private bool _busy;
    private ExceptionDispatchInfo? _failure;

    internal Lane(int number)
    {
        Number = number;
        _thread = new Thread(Loop, 4 << 20) { IsBackground = true, Name = "lane " + number };
        _thread.Start();
    }

    [field: ThreadStatic]
    internal static Lane? Mine { get; private set; }

    internal int Number { get; }

    internal void Execute(Action body)
    {
        if (Mine == this)
        {
            body();
            return;
        }

        if (_busy) throw new InvalidOperationException("lane " + Number + " waits for another");
        _busy = true;
        _body = body;
        _go.Release();
        _done.Wait();
        _busy = false;
        var failure = _failure;
        _failure = null;
        failure?.Throw();
    }

    private void Loop()
    {
        Mine = this;
        while (true)
        {
            _go.Wait();
            var body = _body!;
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
