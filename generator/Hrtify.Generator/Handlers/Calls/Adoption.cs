using System.Linq;
using Hrtify.Generator.Contexts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Hrtify.Generator.Handlers.Calls;

/// <summary>Code that adopts a context finds its own state, on whatever thread it runs.</summary>
internal static class Adoption
{
    /// <summary>Whether what a <c>using</c> holds is the scope of an adoption.</summary>
    internal static bool Adopts(IOperation resources) => resources.DescendantsAndSelf().Any(operation =>
        operation is IInvocationOperation { TargetMethod: { Name: "Adopt" } method } && ContextCalls.IsOfContext(method));
}
