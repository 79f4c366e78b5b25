using System;
using System.Collections.Generic;
using System.Threading;

namespace Hrtify;

/// <summary>The contexts that are alive. It holds them weakly: the context of an ended thread is collected.</summary>
internal static class ContextRegistry
{
    private static readonly List<WeakReference<CoreContext>> s_contexts = new();
    private static int s_named;
    private static int s_pruneAt = 64;

    // No culture is asked for: a first touch of a core-local must not load globalization.
    internal static string NextName() =>
        "context " + Interlocked.Increment(ref s_named).ToString();

    internal static string NameOfThread()
    {
        var thread = Thread.CurrentThread;
        return thread.Name ?? "thread " + thread.ManagedThreadId.ToString();
    }

    internal static void Add(CoreContext context)
    {
        lock (s_contexts)
        {
            if (s_contexts.Count >= s_pruneAt)
            {
                s_contexts.RemoveAll(static weak => !weak.TryGetTarget(out _));
                s_pruneAt = Math.Max(64, s_contexts.Count * 2);
            }

            s_contexts.Add(new WeakReference<CoreContext>(context));
        }
    }

    internal static IReadOnlyList<CoreContext> Alive()
    {
        var alive = new List<CoreContext>();
        lock (s_contexts)
        {
            foreach (var weak in s_contexts)
                if (weak.TryGetTarget(out var context)) alive.Add(context);
        }

        return alive;
    }
}
