using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Hrtify.Generator.ThreadState;
using Microsoft.CodeAnalysis;

namespace Hrtify.Generator.Handlers.Calls;

/// <summary>A use of state, and the body that has it.</summary>
internal sealed record StateUse(IMethodSymbol Body, Touch Touch);

/// <summary>All uses of thread-bound state in a compilation, looked for when they are first asked for.</summary>
internal sealed class StateUses(Bodies bodies, NameUses names)
{
    private readonly ConcurrentDictionary<ISymbol, ImmutableArray<StateUse>> _known = new(SymbolEqualityComparer.Default);

    // Who uses a property that gives the state uses that; its accessors do nothing of their own.
    private IEnumerable<IMethodSymbol> MembersThatUse(ISymbol state, CancellationToken cancellation)
    {
        var (open, members) = (new Queue<string>([state.Name]), new HashSet<IMethodSymbol>(SymbolEqualityComparer.Default));
        var known = new HashSet<string>(open);
        while (open.Count > 0)
            foreach (var member in names.MembersThatName(open.Dequeue(), cancellation))
                if (!StateAccessors.IsOne(member, bodies.Compilation)) members.Add(member);
                else if (known.Add(member.AssociatedSymbol!.Name)) open.Enqueue(member.AssociatedSymbol.Name);
        return members;
    }

    internal ImmutableArray<StateUse> Of(ISymbol state, CancellationToken cancellation)
    {
        if (_known.TryGetValue(state, out var known)) return known;
        return _known.GetOrAdd(state,
        [
            .. MembersThatUse(state, cancellation).SelectMany(member => bodies.AllOf(member, cancellation))
                .SelectMany(body => body.Facts.Touches.Where(touch => SymbolEqualityComparer.Default.Equals(touch.State, state)).Select(touch => new StateUse(body.Body, touch))),
        ]);
    }
}
