using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Threading;
using Hrtify.Contexts;

namespace Hrtify;

/// <summary>The state objects of one context, found by their type.</summary>
/// <remarks>
/// Usually only the owner comes here, and only on a first touch. The partner of a waiting owner may come as well, and
/// with checks off anybody: so changes are made under a lock, and the array that a change of context walks is replaced,
/// never written to, after it was published (release) by <see cref="Volatile"/>.
/// </remarks>
internal sealed class ContextStates
{
    private readonly Dictionary<Type, CoreState> _byType = new();
    private CoreState[] _all = Array.Empty<CoreState>();

#if NET8_0_OR_GREATER
    // A state keeps its type alive, and a type its load context. So states of collectible types hang on their type
    // (an ephemeron): a thread or context that once ran a plugin does not keep the plugin loaded.
    private ConditionalWeakTable<Type, CoreState>? _collectible;
#endif

    internal CoreState? Find(Type type)
    {
        lock (_byType)
        {
#if NET8_0_OR_GREATER
            if (type.IsCollectible)
                return _collectible is not null && _collectible.TryGetValue(type, out var kept) ? kept : null;
#endif
            return _byType.TryGetValue(type, out var state) ? state : null;
        }
    }

    internal CoreState Add(CoreState state)
    {
        var type = state.GetType();
        lock (_byType)
        {
#if NET8_0_OR_GREATER
            if (type.IsCollectible)
                return (_collectible ??= new()).GetValue(type, _ => state);
#endif
            if (_byType.TryGetValue(type, out var first)) return first;
            _byType.Add(type, state);
            var all = new CoreState[_all.Length + 1];
            _all.CopyTo(all, 0);
            all[_all.Length] = state;
            Volatile.Write(ref _all, all);
            return state;
        }
    }

    internal void Attach()
    {
        foreach (var state in Volatile.Read(ref _all)) state.Enter();
#if NET8_0_OR_GREATER
        if (_collectible is not null)
            foreach (var pair in _collectible) pair.Value.Enter();
#endif
    }

    internal void Detach()
    {
        foreach (var state in Volatile.Read(ref _all)) state.Leave();
#if NET8_0_OR_GREATER
        if (_collectible is not null)
            foreach (var pair in _collectible) pair.Value.Leave();
#endif
    }

    internal IReadOnlyList<CoreValue> Inspect()
    {
        var values = new CoreValues();
        foreach (var state in Volatile.Read(ref _all)) values.Collect(state);
#if NET8_0_OR_GREATER
        if (_collectible is not null)
            foreach (var pair in _collectible) values.Collect(pair.Value);
#endif
        return values.ToList();
    }
}
