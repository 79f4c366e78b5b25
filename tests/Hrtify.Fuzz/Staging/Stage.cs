using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Hrtify.Fuzz.Staging;

/// <summary>
/// Where the generated programs play: lanes 0 (the caller), 1, 2 and 3, of which exactly one runs at a time, and a trace
/// of what the program says. Nothing depends on time. Who plays the lanes is the <see cref="Cast"/>'s.
/// </summary>
public static class Stage
{
    private const int MostLines = 3000;

    private static readonly Queue<(int Lane, Action Body)> s_posts = new();
    private static readonly List<string> s_trace = new();
    private static Cast s_cast = ThreadCast.Instance;
    private static Hops s_hops;
    private static int s_home;
    private static HopCount s_count;

    /// <summary>The number of the lane that runs; every other thread is 0.</summary>
    public static int Here => s_cast.Here;

    public static void Say(string text)
    {
        lock (s_trace)
        {
            if (s_trace.Count < MostLines) s_trace.Add(Here + ": " + text);
            else if (s_trace.Count == MostLines) s_trace.Add("(and so on)");
        }
    }

    public static void Show(string name, object? value) => Say(name + " = " + Spelling.Of(value));

    /// <summary>Says a value and returns it: shows when an expression is evaluated.</summary>
    public static T Note<T>(string name, T value)
    {
        Show(name, value);
        return value;
    }

    public static void On(int lane, Action body) => s_cast.On(lane, body);

    /// <summary>Runs on a thread that was never there before and ends afterwards.</summary>
    public static void Fresh(Action body) => s_cast.Fresh(() => Step("fresh", body));

    /// <summary>Runs a part of the program on a lane; what it throws is said.</summary>
    public static void Step(string name, int lane, Action body) => On(lane, () => Step(name, body));

    public static void Step(string name, Action body)
    {
        Say("- " + name);
        try
        {
            body();
        }
        catch (Exception e)
        {
            Fail(e);
        }
    }

    /// <summary>Runs an asynchronous part: begins on a lane, and plays until all its hops are done.</summary>
    public static void Play(string name, int lane, Func<Task> body)
    {
        Say("- " + name);
        try
        {
            s_home = lane;
            var task = s_cast.Begin(lane, body);
            while (!task.IsCompleted)
            {
                if (s_posts.Count == 0) throw new InvalidOperationException("nobody goes on");
                var (to, next) = s_posts.Dequeue();
                s_cast.Resume(to, next);
            }

            task.GetAwaiter().GetResult();
        }
        catch (Exception e)
        {
            Fail(e);
        }
    }

    public static Hop<int> Hop(int lane) => new(lane, lane, null);

    public static Hop<T> Hop<T>(int lane, T value) => new(lane, value, null);

    public static Hop<int> Trip(int lane, string message) => new(lane, 0, new InvalidOperationException(message));

    public static void Fail(Exception e)
    {
        for (var at = e; at is not null; at = at.InnerException) Say("! " + at.GetType().FullName + ": " + at.Message);
    }

    internal static void Post(int lane, Action continuation)
    {
        s_count = Here == s_home ? s_count with { Home = s_count.Home + 1 } : s_count with { Away = s_count.Away + 1 };
        s_posts.Enqueue((s_hops switch { Hops.AsWritten => lane, Hops.Home => s_home, _ => throw new InvalidOperationException(s_hops.ToString()) }, continuation));
    }

    /// <summary>Runs a whole program and returns what it said.</summary>
    internal static Performance Perform(Action program, Cast cast, Hops hops)
    {
        s_trace.Clear();
        s_posts.Clear();
        s_cast = cast;
        s_hops = hops;
        s_count = default;
        // A caller's own, as a test runner has it, would send continuations to other threads.
        SynchronizationContext.SetSynchronizationContext(null);
        try
        {
            program();
        }
        catch (Exception e)
        {
            Fail(e);
        }

        s_cast = ThreadCast.Instance;
        lock (s_trace) return new Performance(string.Join("\n", s_trace), s_count);
    }
}
