using System;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.Coyote.Rewriting;

namespace Hrtify.Cores;

/// <summary>Whether work has left another execution context or synchronization context on a thread, asked after each piece of it.</summary>
/// <remarks>
/// The pool looks at two fields of <see cref="Thread"/> for that. By the public properties the same look costs as much as all the rest
/// of a piece of work (10 ns of 20, measured). So the fields are read here too, which have had these names since .NET Core 3.0; a
/// runtime in which they are missing is found out once, at the start, and asked by the properties.
/// </remarks>
[SkipRewriting("Accessors have no body.")]
internal static class ThreadFields
{
    private static readonly bool s_areKnown = AreKnown();

    /// <summary>Its own thread asks.</summary>
    /// <param name="thread">The calling thread.</param>
    /// <param name="flow">The execution context that should be there, the default one of a thread.</param>
    /// <param name="synchronization">The synchronization context that should be there.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool AreAsTheyWere(Thread thread, ExecutionContext flow, SynchronizationContext? synchronization)
    {
        if (!TryRead(thread, out var now, out var current)) return ReferenceEquals(ExecutionContext.Capture(), flow) && ReferenceEquals(SynchronizationContext.Current, synchronization);
        return (now is null || ReferenceEquals(now, flow)) && ReferenceEquals(current, synchronization);
    }

    /// <summary>
    /// The execution context as it stands on the thread: null is the default one, and one whose flow is suppressed is another than the
    /// same one that flows. Its own thread asks.
    /// </summary>
    /// <returns>False where the fields are not known.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool TryRead(Thread thread, out ExecutionContext? flow, out SynchronizationContext? synchronization)
    {
        if (!s_areKnown)
        {
            (flow, synchronization) = (null, null);
            return false;
        }

        (flow, synchronization) = (Flow(thread), Synchronization(thread));
        return true;
    }

    private static bool AreKnown()
    {
        try
        {
            var here = Thread.CurrentThread;
            return ReferenceEquals(Synchronization(here), SynchronizationContext.Current) && Flow(here) is var _;
        }
        catch (MissingFieldException)
        {
            return false;
        }
    }

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_executionContext")]
    private static extern ref ExecutionContext? Flow(Thread thread);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_synchronizationContext")]
    private static extern ref SynchronizationContext? Synchronization(Thread thread);
}
