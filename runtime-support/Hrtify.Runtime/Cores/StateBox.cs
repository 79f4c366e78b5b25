using System;

namespace Hrtify.Cores;

/// <summary>Work with a state of a value type. A thread keeps a few that it has run, for what it posts next.</summary>
internal sealed class StateBox<TState> : CoreItem
{
    private const int MostKept = 64;

    [ThreadStatic] private static StateBox<TState>? t_free;
    [ThreadStatic] private static int t_kept;

    private StateBox<TState>? _next;
    private Action<TState>? _work;
    private TState? _state;

    internal static StateBox<TState> Take(Action<TState> work, TState state)
    {
        var box = t_free;
        if (box is null)
        {
            box = new StateBox<TState>();
        }
        else
        {
            t_free = box._next;
            t_kept--;
            box._next = null;
        }

        box._work = work;
        box._state = state;
        return box;
    }

    internal override void Run()
    {
        var (work, state) = (_work!, _state!);
        (_work, _state) = (null, default);
        // Before the call: what that posts may use it.
        if (t_kept < MostKept)
        {
            _next = t_free;
            t_free = this;
            t_kept++;
        }

        work(state);
    }
}
