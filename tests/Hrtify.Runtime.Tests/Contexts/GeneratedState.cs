using System;
using Hrtify.Contexts;

namespace Hrtify.Runtime.Tests.Contexts;

/// <summary>What the conversion makes of <c>[ThreadStatic] static int t_number; static object? t_thing</c>, by hand.</summary>
internal static class Counted
{
    internal static ref int Number => ref State.Current.number;

    internal static ref object? Thing => ref State.Current.thing;

    private sealed class State : CoreState
    {
        [ThreadStatic] private static State? t_current;

        internal int number;
        internal object? thing;

        internal static State Current => t_current ?? Attach();

        protected internal override void Enter() => t_current = this;

        protected internal override void Leave() => t_current = null;

        protected internal override void Inspect(CoreValues values)
        {
            values.Add("Number", number);
            values.Add("Thing", thing);
        }

        private static State Attach() => (State)(Find(typeof(State)) ?? Add(new State()));
    }
}

/// <summary>A second declaring type, so that a switch has more than one root to write.</summary>
internal static class Counted<T>
{
    internal static ref int Number => ref State.Current.number;

    private sealed class State : CoreState
    {
        [ThreadStatic] private static State? t_current;

        internal int number;

        internal static State Current => t_current ?? Attach();

        protected internal override void Enter() => t_current = this;

        protected internal override void Leave() => t_current = null;

        protected internal override void Inspect(CoreValues values) => values.Add("Number", number);

        private static State Attach() => (State)(Find(typeof(State)) ?? Add(new State()));
    }
}
