using System.Threading;
using Hrtify.EventChannel;

namespace Hrtify.Systematic.Tests.EventChannel;

/// <summary>Parks on a monitor, which Coyote follows. It waits for the wake alone, whatever time is said: who relies on the time hangs.</summary>
internal sealed class ModelParker : IParker
{
    private readonly object _lock = new();
    private bool _isWoken;

    public void Park()
    {
        lock (_lock)
        {
            while (!_isWoken) Monitor.Wait(_lock);
            _isWoken = false;
        }
    }

    public void Park(int milliseconds) => Park();

    public void Unpark()
    {
        lock (_lock)
        {
            _isWoken = true;
            Monitor.Pulse(_lock);
        }
    }
}

/// <summary>Planted: a wake that comes before the wait is lost.</summary>
internal sealed class ForgetfulParker : IParker
{
    private readonly object _lock = new();
    private int _wakes;

    public void Park()
    {
        lock (_lock)
        {
            var before = _wakes;
            while (_wakes == before) Monitor.Wait(_lock);
        }
    }

    public void Park(int milliseconds) => Park();

    public void Unpark()
    {
        lock (_lock)
        {
            _wakes++;
            Monitor.Pulse(_lock);
        }
    }
}
