using System.Threading;
using Hrtify.Cores;

namespace Hrtify;

/// <content>How the core comes to its end.</content>
public sealed partial class HrtCore
{
    private volatile CoreEnd _end;
    private bool _isResting;
    private int _unfinished; // asynchronous work that was begun here and is not done

    /// <summary>How much the core has run, if it has nothing to run now; null if it has. Any thread.</summary>
    /// <remarks>
    /// The count is read first: whoever finds it unchanged later knows that nothing ran since, neither before nor after the rest was
    /// looked at (<see cref="Shutdown"/>).
    /// </remarks>
    internal long? RanWhileQuiet()
    {
        var ran = Volatile.Read(ref _ran);
        if (!Volatile.Read(ref _isResting) || Volatile.Read(ref _unfinished) != 0 || !_inbox.IsDrained || _asyncPartners is { IsIdle: false }) return null;
        foreach (var lane in _lanes)
            if (lane is { IsDrained: false }) return null;
        return ran;
    }

    /// <summary>From now on nothing comes from other threads; what follows an await runs on the pool.</summary>
    internal void CloseInbox() => _inbox.Close();

    /// <summary>Ends the thread after the work that it is in.</summary>
    internal void End(CoreEnd end)
    {
        _end = end;
        // It may be about to park: the wake is kept for it.
        _parker.Unpark();
    }

    internal void Join() => _thread.Join();

    private void LeaveAnswers()
    {
        if (_asyncPartners is not { } partners) return;
        partners.Leave();
        while (!partners.IsDrained)
            if (partners.TryTake(out var answer)) answer.Run();
    }

    // Nothing is left after a drained end.
    private void Leave()
    {
        _inbox.Close();
        LeaveAnswers();
        foreach (var lane in _lanes)
            while (lane is not null && lane.TryTake(out var work)) work.Abandon();
        while (!_inbox.IsDrained)
            if (_inbox.TryTake(out var work)) work.Abandon();
        // Last: those who hear of the end may go on here, and add to it.
        while (!_own.IsEmpty)
        {
            var work = _own.Next();
            work.Abandon();
        }
        t_current = null;
        _lease?.End();
        _partner?.Leave();
    }
}
