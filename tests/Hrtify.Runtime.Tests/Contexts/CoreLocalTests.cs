using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;
using Xunit;

namespace Hrtify.Runtime.Tests.Contexts;

public class CoreLocalTests
{
    [Fact]
    public void Each_context_has_its_value() => OnThread.Run(() =>
    {
        using var local = new CoreLocal<string>(() => CoreContext.Current.Name, trackAllValues: true);
        CoreContext a = new("a"), b = new("b");
        Assert.Equal("a", a.Run(() => local.Value));
        b.Run(() => local.Value = "set");
        Assert.False(local.IsValueCreated);
        local.Value = "mine";
        Assert.Equal("a", a.Run(() => local.Value));
        OnThread.Run(() => Assert.Equal("set", b.Run(() => local.Value)));
        Assert.Equal(["mine", "set", "a"], local.Values);
        Assert.Contains(b.Values(), value => value is { Name: "Value", Value: "set" } && value.DeclaringType == typeof(CoreLocal<>));
    });

    [Fact]
    public void It_follows_a_flow() => OnThread.Run(() =>
    {
        using var local = new CoreLocal<int>();
        var a = new CoreContext();
        local.Value = 7;
        a.RunAsync(async () =>
        {
            for (var i = 0; i < 20; i++)
            {
                Assert.Equal(i, local.Value++);
                await Task.Yield();
            }
        }).Wait();
        Assert.Equal(7, local.Value);
        Assert.Equal(20, a.Run(() => local.Value));
    });

    [Fact]
    public void A_disposed_one_gives_its_number_to_another_and_no_value() => OnThread.Run(() =>
    {
        var a = new CoreContext();
        for (var i = 0; i < 100; i++)
        {
            var local = new CoreLocal<long>();
            Assert.Equal(0, local.Value);
            a.Run(() => { Assert.Equal(0, local.Value); local.Value = i + 1; });
            local.Value = -1;
            local.Dispose();
            Assert.Throws<ObjectDisposedException>(() => local.Value);
        }
    });

    // A thread in its own context, and another in that context while the first waits: the arrays grow on the other.
    [Fact]
    public void Two_threads_in_one_context_in_turn_see_the_same() => OnThread.Run(() =>
    {
        var mine = CoreContext.Current;
        var locals = Enumerable.Range(0, 100).Select(_ => new CoreLocal<short>()).ToArray();
        for (var i = 0; i < locals.Length; i++)
        {
            if (i % 2 == 0) locals[i].Value = (short)i;
            else OnThread.Run(() => mine.Run(() => locals[i].Value = (short)i));
            if (i % 3 == 0) { locals[i].Dispose(); locals[i] = new CoreLocal<short> { Value = (short)i }; }
        }

        for (var i = 0; i < locals.Length; i++) Assert.Equal(i, locals[i].Value);
        OnThread.Run(() => mine.Run(() => { for (var i = 0; i < locals.Length; i++) Assert.Equal(i, locals[i].Value); }));
    });

    [Fact]
    public void Nothing_is_allocated_after_the_first_touch() => OnThread.Run(() =>
    {
        using var local = new CoreLocal<Guid>();
        var a = new CoreContext();
        for (var i = 0; i < 200; i++) Round(a, local);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1000; i++) Round(a, local);
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    });

    private static void Round(CoreContext context, CoreLocal<Guid> local)
    {
        local.Value = local.Value;
        using (context.Adopt()) local.Value = local.Value;
    }

    [Fact]
    public void What_is_dropped_is_freed()
    {
        OnThread.Run(() =>
        {
            var a = new CoreContext();
            var values = new List<WeakReference>();
            for (var round = 0; round < 20; round++)
            {
                for (var i = 0; i < 1000; i++) values.Add(Drop(a));
                GC.Collect();
                GC.WaitForPendingFinalizers();
            }

            Collected(() => values.All(value => !value.IsAlive));
            // Numbers are given again: the array is not of twenty thousand.
            Assert.True(a.Values().Count < 2000);
            GC.KeepAlive(a);
        });
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference Drop(CoreContext context)
    {
        var local = new CoreLocal<Dropped> { Value = new Dropped() };
        return new WeakReference(context.Run(() => local.Value = new Dropped()));
    }

    private sealed class Dropped;

    [Fact]
    public void The_values_of_a_collected_context_go()
    {
        using var local = new CoreLocal<object>();
        var (value, context) = InNewContext(local);
        Collected(() => !value.IsAlive && !context.IsAlive);
        GC.KeepAlive(local);
    }

    [Fact]
    public void Tracked_values_outlive_their_context_and_thread()
    {
        using var local = new CoreLocal<object>(trackAllValues: true);
        var (value, context) = InNewContext(local);
        OnThread.Run(() => local.Value = "of a thread");
        Collected(() => !context.IsAlive);
        Assert.True(value.IsAlive);
        Assert.Equal(2, local.Values.Count);
        Assert.Contains("of a thread", local.Values);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static (WeakReference Value, WeakReference Context) InNewContext(CoreLocal<object> local)
    {
        WeakReference? value = null, weak = null;
        OnThread.Run(() =>
        {
            var context = new CoreContext();
            value = new WeakReference(context.Run(() => local.Value = new object()));
            weak = new WeakReference(context);
        });
        return (value!, weak!);
    }

    private static void Collected(Func<bool> done)
    {
        for (var i = 0; i < 50 && !done(); i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
            Thread.Sleep(10); // the runtime frees an ended thread's statics a little later
        }

        Assert.True(done());
    }

    [Fact]
    public void Many_threads_make_use_and_dispose() => OnThread.Run(() =>
    {
        using var shared = new CoreLocal<decimal>(() => 5, trackAllValues: true);
        Exception? failure = null;
        var threads = Enumerable.Range(0, 4).Select(number => new Thread(() =>
        {
            try
            {
                for (var round = 0; round < 500; round++)
                {
                    using var own = new CoreLocal<decimal>(() => number);
                    Assert.Equal(number, own.Value);
                    Assert.Equal(5 + round, shared.Value++);
                    own.Value = 100 + round;
                    if (round % 50 == 0) GC.Collect(0);
                    Assert.Equal(100 + round, own.Value);
                }
            }
            catch (Exception e)
            {
                Interlocked.CompareExchange(ref failure, e, null);
            }
        })).ToArray();
        foreach (var thread in threads) thread.Start();
        foreach (var thread in threads) thread.Join();
        Assert.Null(failure);
        Assert.Equal([505, 505, 505, 505], shared.Values);
    });

    [Fact]
    public void Members_are_those_of_ThreadLocal()
    {
        static string[] Members(Type type) =>
        [
            .. type.GetMembers(System.Reflection.BindingFlags.Public | System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Instance | System.Reflection.BindingFlags.DeclaredOnly)
                .Where(member => member is System.Reflection.MethodBase { IsPublic: true } or System.Reflection.MethodBase { IsFamily: true } or System.Reflection.PropertyInfo { GetMethod.IsPublic: true })
                .Select(member => member.ToString()!).Order(StringComparer.Ordinal),
        ];
        Assert.Equal(Members(typeof(ThreadLocal<string>)), Members(typeof(CoreLocal<string>)));
    }
}
