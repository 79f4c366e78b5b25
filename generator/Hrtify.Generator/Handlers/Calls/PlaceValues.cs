using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;

namespace Hrtify.Generator.Handlers.Calls;

/// <summary>The delegates that a place is given anywhere in the compilation.</summary>
internal sealed class PlaceValues(Bodies bodies, NameUses names)
{
    internal IEnumerable<Called> Of(ISymbol place, CancellationToken cancellation) => place switch
    {
        IMethodSymbol method => bodies.Of(method, cancellation).Flows.Where(flow => SymbolEqualityComparer.Default.Equals(flow.Place, Bodies.KeyOf(method))).Select(flow => flow.Value),
        ILocalSymbol => InMemberOf(place, cancellation),
        // What an accessor is given is what the property or event is.
        IParameterSymbol { ContainingSymbol: IMethodSymbol { AssociatedSymbol: { } member } } => [new Called.Held(member)],
        IParameterSymbol parameter => InMemberOf(place, cancellation).Concat(PassedTo(parameter, cancellation)),
        IPropertySymbol property => Given(property, cancellation).Concat(property.GetMethod is { } getter ? [new Called.Held(getter)] : []),
        _ => Given(place, cancellation),
    };

    private IEnumerable<Called> Given(ISymbol place, CancellationToken cancellation) => GivenIn(names.MembersThatName(place.Name, cancellation).Concat(Constructors(place)), place, cancellation);

    private IEnumerable<Called> InMemberOf(ISymbol place, CancellationToken cancellation) => Bodies.MemberOf(place) is { } member ? GivenIn([member], place, cancellation) : [];

    private IEnumerable<Called> GivenIn(IEnumerable<IMethodSymbol> members, ISymbol place, CancellationToken cancellation) =>
        members.SelectMany(member => bodies.AllOf(member, cancellation))
            .SelectMany(body => body.Facts.Flows)
            .Where(flow => SymbolEqualityComparer.Default.Equals(flow.Place, place))
            .Select(flow => flow.Value);

    // Its own initializer does not name it.
    private static IEnumerable<IMethodSymbol> Constructors(ISymbol place) =>
        place.IsStatic ? place.ContainingType.StaticConstructors : place.ContainingType.InstanceConstructors;

    private IEnumerable<Called> PassedTo(IParameterSymbol parameter, CancellationToken cancellation)
    {
        if (parameter.ContainingSymbol is not IMethodSymbol method) return [];
        return CallersOf(method, cancellation)
            .SelectMany(member => bodies.AllOf(member, cancellation))
            .SelectMany(body => body.Facts.Calls)
            .SelectMany(call => call.Passed)
            .Where(passed => SymbolEqualityComparer.Default.Equals(passed.Parameter, parameter.OriginalDefinition))
            .Select(passed => passed.Value);
    }

    // A local function is called by its member alone; who calls a lambda is nowhere named.
    private IEnumerable<IMethodSymbol> CallersOf(IMethodSymbol method, CancellationToken cancellation) => method.MethodKind switch
    {
        MethodKind.AnonymousFunction => [],
        MethodKind.LocalFunction => Bodies.MemberOf(method) is { } member ? [member] : [],
        MethodKind.Constructor => names.MembersThatName(method.ContainingType.Name, cancellation),
        _ => names.MembersThatName(method.Name, cancellation),
    };
}
