using System;
using System.Linq;
using System.Runtime.CompilerServices;
using Hrtify.EventChannel;
using Xunit;

namespace Hrtify.Runtime.Tests.EventChannel;

/// <summary>A forward is one cache line, and whatever its state and result are, they come over whole and are not kept.</summary>
public sealed class CallLineTests
{
    [Fact]
    public void A_line_is_as_long_as_a_cache_line() => Assert.Equal(64, Unsafe.SizeOf<CallLine>());

    [Fact]
    public void It_begins_where_a_cache_line_begins() => Assert.All(Enumerable.Range(0, 32).Select(_ => CallLines.Make()), lines => Assert.True(CallLines.IsAligned(lines)));

    [Fact]
    public void States_and_results_of_all_shapes_come_over()
    {
        using var cores = HrtCores.Start(1);
        cores[0].Invoke(
            static _ =>
            {
                Assert.Equal(4, HrtHost.Invoke(static number => number + 1, 3));
                Assert.Equal(-1L, HrtHost.Invoke(static number => number - 1, 0L));
                Assert.Equal(2.5, HrtHost.Invoke(static number => number / 2, 5.0));
                Assert.Equal((byte)200, HrtHost.Invoke(static number => (byte)number, 200));
                Assert.Equal("ab", HrtHost.Invoke(static text => text + "b", "a"));
                Assert.Equal(3, HrtHost.Invoke(static text => text.Length, "abc"));
                Assert.Equal("5", HrtHost.Invoke(static number => number.ToString(System.Globalization.CultureInfo.InvariantCulture), 5));
                Assert.Null(HrtHost.Invoke(static text => text, (string?)null));
                Assert.Equal((1, 2, "c"), HrtHost.Invoke(static three => (three.Item1, three.Item2, three.Item3), (1, 2, "c")));
                Assert.Equal(new Guid(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11), HrtHost.Invoke(static id => id, new Guid(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11)));
                Assert.Equal((7, 8), HrtHost.Invoke(static pair => pair, (7, 8)));
                Assert.Equal(3, HrtHost.Invoke(static number => number, (int?)3));
                Assert.Equal(DayOfWeek.Friday, HrtHost.Invoke(static day => day + 1, DayOfWeek.Thursday));
                object seen = "";
                HrtHost.Invoke(state => seen = state, "an action's state");
                Assert.Equal("an action's state", seen);
                var sum = 0;
                HrtHost.Invoke(pair => sum = pair.Item1 + pair.Item2.Length, (1, "two"));
                Assert.Equal(4, sum);
                return 0;
            },
            0);
    }

    [Fact]
    public void A_call_that_throws_leaves_nothing_for_the_next()
    {
        using var cores = HrtCores.Start(1);
        cores[0].Invoke(
            static _ =>
            {
                for (var turn = 0; turn < 3; turn++)
                {
                    Assert.Equal("no 7", Assert.Throws<InvalidOperationException>(static () => HrtHost.Invoke<int, string>(static number => throw new InvalidOperationException("no " + number), 7)).Message);
                    Assert.Equal("yes", HrtHost.Invoke(static text => text, "yes"));
                    Assert.Throws<FormatException>(static () => HrtHost.Invoke(static text => int.Parse(text, System.Globalization.CultureInfo.InvariantCulture), "x"));
                    Assert.Equal(5, HrtHost.Invoke(static text => int.Parse(text, System.Globalization.CultureInfo.InvariantCulture), "5"));
                }

                return 0;
            },
            0);
    }

    [Fact]
    public void Neither_a_state_nor_a_result_nor_an_exception_is_kept()
    {
        using var cores = HrtCores.Start(1);
        var left = new WeakReference[4];
        cores[0].Invoke(static left => Leave(left), left);
        for (var turn = 0; turn < 20 && left.Any(one => one.IsAlive); turn++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        Assert.DoesNotContain(left, one => one.IsAlive);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int Leave(WeakReference[] left)
    {
        var (state, captured) = (new object(), new object());
        left[0] = new WeakReference(state);
        left[1] = new WeakReference(captured);
        left[2] = new WeakReference(HrtHost.Invoke(_ => captured.ToString() + 1, state));
        try
        {
            HrtHost.Invoke<object, object>(static _ => throw new InvalidOperationException(), state);
        }
        catch (InvalidOperationException e)
        {
            left[3] = new WeakReference(e);
        }

        return 0;
    }
}
