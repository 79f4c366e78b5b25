using System;
using System.Linq;
using Xunit;

namespace Hrtify.Runtime.Tests.Contexts;

public class RunTests
{
    [Fact]
    public void Every_thread_has_a_context_of_its_own() => OnThread.Run(() =>
    {
        Counted.Number = 1;
        var mine = CoreContext.Current;
        OnThread.Run(() =>
        {
            Assert.Equal(0, Counted.Number);
            Assert.NotSame(mine, CoreContext.Current);
            Counted.Number = 2;
        });
        Assert.Equal(1, Counted.Number);
        Assert.Same(mine, CoreContext.Current);
    });

    [Fact]
    public void A_run_sees_its_context_and_returns_in_the_callers() => OnThread.Run(() =>
    {
        CoreContext a = new("a"), b = new("b");
        Counted.Number = 1;
        var seen = a.Run(() =>
        {
            Assert.Same(a, CoreContext.Current);
            Counted.Number += 10;
            b.Run(() => Counted.Number += 100);
            a.Run(() => Counted.Number++);
            return Counted.Number;
        });
        Assert.Equal(11, seen);
        Assert.Equal(1, Counted.Number);
        Assert.Equal(12, a.Run(static extra => Counted.Number + extra, 1));
        Assert.Equal(100, b.Run(() => Counted.Number));
    });

    [Fact]
    public void A_context_keeps_its_values_from_thread_to_thread() => OnThread.Run(() =>
    {
        var a = new CoreContext();
        for (var i = 0; i < 3; i++) OnThread.Run(() => a.Run(() => Counted.Number++));
        Assert.Equal(3, a.Run(() => Counted.Number));
    });

    [Fact]
    public void An_exception_returns_in_the_callers_context() => OnThread.Run(() =>
    {
        CoreContext a = new(), b = new();
        var mine = CoreContext.Current;
        Counted.Number = 5;
        Assert.Throws<FormatException>(() => a.Run(() => b.Run(() => throw new FormatException())));
        Assert.Same(mine, CoreContext.Current);
        Assert.Equal(5, Counted.Number);
    });

    [Fact]
    public void Values_tells_what_was_touched() => OnThread.Run(() =>
    {
        var a = new CoreContext("a");
        Assert.Empty(a.Values());
        a.Run(() => { Counted.Number = 3; Counted<string>.Number = 4; Around<int>.In<string[]>.Number = 5; });
        var values = a.Values().Select(value => value.ToString()).Order(StringComparer.Ordinal);
        Assert.Equal(["Around<Int32>.In<String[]>.Number = 5", "Counted.Number = 3", "Counted.Thing = null", "Counted<String>.Number = 4"], values);
        Assert.Contains(a, CoreContext.All());
    });

    [Fact]
    public void Nothing_is_allocated_after_the_first_touch() => OnThread.Run(() =>
    {
        var a = new CoreContext();
        var count = 0;
        Func<int, int> work = static more => Counted.Number += more;
        for (var i = 0; i < 200; i++) count = Round(a, work);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1000; i++) count = Round(a, work);
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
        Assert.Equal(2400, count);
    });

    private static int Round(CoreContext context, Func<int, int> work)
    {
        Counted.Number++;
        using (context.Adopt()) Counted.Number++;
        return context.Run(work, 1);
    }

    [Fact]
    public void Null_work_is_refused()
    {
        var a = new CoreContext();
        Assert.Throws<ArgumentNullException>(() => a.Run((Action)null!));
        Assert.Throws<ArgumentNullException>(() => a.Run((Func<int>)null!));
        Assert.Throws<ArgumentNullException>(() => a.Run((Func<int, int>)null!, 1));
    }
}
