using System;
using System.Runtime.CompilerServices;
using System.Threading;
using Xunit;

namespace Hrtify.Runtime.Tests.Contexts;

public class LifeTests
{
    [Fact]
    public void The_context_of_an_ended_thread_is_collected()
    {
        var (context, value) = EndedThread();
        for (var i = 0; i < 20 && (context.IsAlive || value.IsAlive); i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
            Thread.Sleep(10); // the runtime frees an ended thread's statics a little later
        }

        Assert.False(context.IsAlive);
        Assert.False(value.IsAlive);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static (WeakReference Context, WeakReference Value) EndedThread()
    {
        WeakReference? context = null, value = null;
        OnThread.Run(() =>
        {
            Counted.Thing = new object();
            context = new WeakReference(CoreContext.Current);
            value = new WeakReference(Counted.Thing);
        });
        return (context!, value!);
    }

    [Fact]
    public void A_core_takes_over_what_a_thread_gave_up() => OnThread.Run(() =>
    {
        Counted.Number = 42;
        var mine = CoreContext.Current;
        var given = ThreadSeat.GiveUpOwn();
        Assert.Same(mine, given);
        OnThread.Run(() =>
        {
            ThreadSeat.TakeOver(given);
            Assert.Same(given, CoreContext.Current);
            Assert.Equal(42, Counted.Number++);
        });
        Assert.Equal(0, Counted.Number);
        Assert.NotSame(mine, CoreContext.Current);
        Assert.Equal(43, given.Run(() => Counted.Number));
    });

    [Fact]
    public void An_adopted_context_is_not_given_up() => OnThread.Run(() =>
        new CoreContext().Run(() => Assert.Throws<InvalidOperationException>(ThreadSeat.GiveUpOwn)));

    [Fact]
    public void A_thread_with_a_context_takes_none_over() => OnThread.Run(() =>
    {
        Counted.Number = 1;
        Assert.Throws<InvalidOperationException>(() => ThreadSeat.TakeOver(new CoreContext()));
    });
}
