using System;
using System.Collections.Generic;
using System.Threading;
using Microsoft.Coyote.Specifications;
using Xunit;

namespace Hrtify.Systematic.Tests.Contexts;

/// <summary>
/// The number of a core-local that was disposed is given to the next one: who still reads the first, against the rules,
/// gets its value, none, or an exception, never that of the other.
/// </summary>
public sealed class CoreLocalNumberTests
{
    // A finalizer runs on a thread that Coyote does not see: nothing is collected before the end.
    private static readonly List<CoreContext> s_kept = new();

    [Fact]
    public void Who_reads_a_disposed_one_never_gets_the_value_of_the_next() => Exploration.Holds(static () =>
    {
        var context = Kept();
        var first = new CoreLocal<int>();
        context.Run(() => first.Value = 1);
        var seen = 0;
        var reader = new Thread(() => context.Run(() =>
        {
            try
            {
                seen = first.Value;
            }
            catch (ObjectDisposedException)
            {
                // So it should be.
            }
        }));
        CoreLocal<int>? second = null;
        var disposer = new Thread(() => context.Run(() =>
        {
            first.Dispose();
            second = new CoreLocal<int>();
            second.Value = 7;
        }));
        reader.Start();
        disposer.Start();
        reader.Join();
        disposer.Join();
        Specification.Assert(seen is 0 or 1, "the value of another: " + seen);
        Specification.Assert(context.Run(() => second!.Value) == 7, "the value is lost");
        second!.Dispose();
    });

    // Two at once are against the rules, and which value stays nobody knows; but there is one place for it.
    [Fact]
    public void Two_that_make_the_first_value_at_once_have_one_place() => Exploration.Holds(static () =>
    {
        var context = Kept();
        using var local = new CoreLocal<object>(static () => new object(), trackAllValues: true);
        var threads = new Thread[2];
        for (var i = 0; i < threads.Length; i++)
        {
            threads[i] = new Thread(() => context.Run(() =>
            {
                try
                {
                    _ = local.Value;
                }
                catch (InvalidOperationException)
                {
                    // The factory seems to have asked for the value itself: the other was faster.
                }
            }));
        }

        foreach (var thread in threads) thread.Start();
        foreach (var thread in threads) thread.Join();
        Specification.Assert(local.Values.Count == 1 && context.Run(() => local.Value) == local.Values[0], "there are two places");
    });

    private static CoreContext Kept()
    {
        var context = new CoreContext("c");
        lock (s_kept) s_kept.Add(context);
        return context;
    }
}
