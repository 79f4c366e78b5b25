using System;
using Xunit;

namespace Hrtify.Runtime.Tests.Contexts;

public class AdoptTests
{
    [Fact]
    public void Scopes_nest() => OnThread.Run(() =>
    {
        CoreContext a = new(), b = new();
        Counted.Number = 1;
        using (a.Adopt())
        {
            Counted.Number = 2;
            using (b.Adopt()) Counted.Number = 3;
            Assert.Equal(2, Counted.Number);
        }

        Assert.Equal(1, Counted.Number);
        Assert.Equal(3, b.Run(() => Counted.Number));
    });

    [Fact]
    public void The_wrong_order_throws_and_changes_nothing() => OnThread.Run(() =>
    {
        CoreContext a = new(), b = new();
        var outer = a.Adopt();
        var inner = b.Adopt();
        Assert.Equal("InvalidOperationException", Dispose(outer));
        Assert.Same(b, CoreContext.Current);
        inner.Dispose();
        Assert.Same(a, CoreContext.Current);
        outer.Dispose();
    });

    [Fact]
    public void A_second_dispose_throws() => OnThread.Run(() =>
    {
        var scope = new CoreContext().Adopt();
        scope.Dispose();
        Assert.Equal("InvalidOperationException", Dispose(scope));
    });

    [Fact]
    public void A_call_returns_in_its_context_also_past_an_open_scope() => OnThread.Run(() =>
    {
        CoreContext a = new(), b = new();
        var mine = CoreContext.Current;
        a.Run(() => { _ = b.Adopt(); });
        Assert.Same(mine, CoreContext.Current);
    });

    [Fact]
    public void A_default_scope_does_nothing() => default(AdoptionScope).Dispose();

    // A ref struct cannot be captured by the lambda of Assert.Throws.
    private static string Dispose(AdoptionScope scope)
    {
        try
        {
            scope.Dispose();
            return "nothing";
        }
        catch (InvalidOperationException e)
        {
            return e.GetType().Name;
        }
    }
}
