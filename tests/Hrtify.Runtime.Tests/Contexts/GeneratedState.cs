using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Hrtify.Contexts;

namespace Hrtify.Runtime.Tests.Contexts;

/// <summary>What the conversion makes of <c>[ThreadStatic] static int t_number; static object? t_thing</c>, by hand.</summary>
internal static class Counted
{
    internal static ref int Number => ref State.Current.number;

    internal static ref object? Thing => ref State.Current.thing;

    private sealed class State : CoreState
    {
        [ThreadStatic] private static long t_current;
        [ThreadStatic] private static Values[]? t_kept;

        private readonly Values[] _place = CorePlace.Make<Values>();

        internal static ref Values Current => ref MemoryMarshal.GetArrayDataReference(Unsafe.As<long, Values[]?>(ref t_current) ?? Attach());

        protected internal override void Enter()
        {
            t_kept = _place;
            t_current = CorePlace.Address(_place);
        }

        protected internal override void Leave()
        {
            t_current = 0;
            t_kept = null;
        }

        protected internal override void Inspect(CoreValues values)
        {
            values.Add("Number", _place[0].number);
            values.Add("Thing", _place[0].thing);
        }

        private static Values[] Attach() => ((State)(Find(typeof(State)) ?? Add(new State())))._place;

        internal struct Values
        {
            internal int number;
            internal object? thing;
        }
    }
}

/// <summary>A second declaring type, so that a switch has more than one root to write; as it is made for netstandard2.0.</summary>
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

/// <summary>A declaring type within a generic one, both closed; without a root: the state is found at each touch.</summary>
internal static class Around<TOuter>
{
    internal static class In<T>
    {
        internal static ref int Number => ref State.Current.number;

        private sealed class State : CoreState
        {
            internal int number;

            internal static State Current => (State)(Find(typeof(State)) ?? Add(new State()));

            protected internal override void Enter()
            {
            }

            protected internal override void Leave()
            {
            }

            protected internal override void Inspect(CoreValues values) => values.Add("Number", number);
        }
    }
}
