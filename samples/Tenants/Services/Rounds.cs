namespace Tenants;

/// <summary>
/// Lets nobody go on before all who are left have asked. So the tenants are interleaved as much as can be, on every
/// machine: between any two steps of one tenant, each other tenant has taken one.
/// </summary>
internal sealed class Rounds(int members)
{
    private readonly object _lock = new();
    private TaskCompletionSource _next = New();
    private int _members = members;
    private int _waiting;

    /// <summary>Completes, on the pool, when all others wait as well.</summary>
    public Task NextAsync()
    {
        lock (_lock)
        {
            Task next = _next.Task;
            _waiting++;
            OpenIfAllWait();
            return next;
        }
    }

    /// <summary>One member less, who will not ask again.</summary>
    public void Leave()
    {
        lock (_lock)
        {
            _members--;
            OpenIfAllWait();
        }
    }

    private void OpenIfAllWait()
    {
        if (_waiting < _members || _waiting == 0)
        {
            return;
        }

        TaskCompletionSource opened = _next;
        _next = New();
        _waiting = 0;
        opened.SetResult();
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
