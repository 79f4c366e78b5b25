using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;

namespace Hrtify.Generator.ThreadState;

/// <summary>What a thread finds its current state by.</summary>
internal enum StateRoot
{
    /// <summary>A reference to the state object, in the class of the state, on every runtime.</summary>
    Reference,

    /// <summary>The same reference, in the declaring type itself.</summary>
    ReferenceOfType,

    /// <summary>The address of a place that the GC does not move, from .NET 8 on.</summary>
    Place,
}

/// <summary>Which root a type can have.</summary>
internal static class StateRoots
{
    /// <summary>The runtime that the compilation refers to decides: it has places where there can be any.</summary>
    /// <remarks>
    /// Not in a generic type: code that closed types share asks for both roots by a call, and .NET 10 answers sooner for a
    /// reference (measured: 1.06 of a thread-static against 1.11 to 1.20). It knows its own type without looking it up, and
    /// the class of the state only by a look: with the root in the type itself the access costs what the thread-static cost.
    /// </remarks>
    internal static StateRoot Of(INamedTypeSymbol type, Compilation compilation, CancellationToken cancellation) =>
        type.IsGenericType ? (IsNeverInitialized(type, cancellation) && !IsMarkedForTrimmers(type) ? StateRoot.ReferenceOfType : StateRoot.Reference)
        : compilation.GetTypeByMetadataName("Hrtify.Contexts.CorePlace") is null ? StateRoot.Reference
        : StateRoot.Place;

    // A change of context writes the root, and a write of a type's field waits until the type is initialized, or throws when
    // that failed: a partner would wait for the core that waits for it.
    private static bool IsNeverInitialized(INamedTypeSymbol type, CancellationToken cancellation) =>
        !TypeInitialization.HasInitializers(type, cancellation) && !TypeInitialization.HasStaticConstructor(type) && !TypeInitialization.MayHaveOtherParts(type, cancellation)
        // The compiler writes one for these.
        && !type.GetMembers().OfType<IFieldSymbol>().Any(field => field is { IsConst: true, Type.SpecialType: SpecialType.System_Decimal });

    // The mark holds for the type's own statics, and not for the class in it that would write the root: the trimmer warned.
    // It knows the marks by name, so that older frameworks can declare them.
    private static bool IsMarkedForTrimmers(INamedTypeSymbol type) => type.GetAttributes().Any(attribute => attribute.AttributeClass?.Name
        is "RequiresUnreferencedCodeAttribute" or "RequiresDynamicCodeAttribute" or "RequiresAssemblyFilesAttribute");
}
