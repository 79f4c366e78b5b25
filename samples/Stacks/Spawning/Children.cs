using Stacks.Machine;
using Stacks.Memory;

namespace Stacks.Spawning;

/// <summary>The interpreters that this thread's interpreter has spawned and not joined yet.</summary>
internal static class Children
{
    private const int MostAlive = 64;

    // All threads together count these.
    private static int s_alive;

    [ThreadStatic]
    private static List<SpawnedInterpreter>? t_open;

    [ThreadStatic]
    private static int t_spawned;

    public static void Reset()
    {
        (t_open ??= []).Clear();
        t_spawned = 0;
    }

    /// <summary>Starts another interpreter with copies of the globals, of the function and of its arguments.</summary>
    public static SpawnedInterpreter Spawn(ReadOnlySpan<Value> calleeAndArguments)
    {
        if (Interlocked.Increment(ref s_alive) > MostAlive)
        {
            Interlocked.Decrement(ref s_alive);
            throw new RuntimeFault($"more than {MostAlive} interpreters are waiting to be joined");
        }

        string name = $"{Interpreter.Name}.{Interlocked.Increment(ref t_spawned)}";
        Parcel luggage = Parcel.Pack([.. Globals.All, .. calleeAndArguments]);
        var child = new SpawnedInterpreter(name, Stopping.Self, Globals.Names, luggage);
        t_open!.Add(child);
        child.Start();
        return child;
    }

    /// <summary>Waits for a child, takes over what it printed and counted, and opens its result.</summary>
    /// <exception cref="RuntimeFault">The child failed: its fault becomes this interpreter's.</exception>
    public static Value Join(SpawnedInterpreter child)
    {
        Outcome outcome = Release(child);
        Output.Write(outcome.Output);
        Counters.AddSpawned(outcome.Usage);
        if (outcome.Fault is { } fault)
        {
            throw fault.WithCalls(fault.Where ?? CallStack.Where(), [$"in the interpreter {child.Name}"]);
        }

        return outcome.Result!.Open()[0];
    }

    /// <summary>Joins the rest in the order in which they were spawned.</summary>
    public static void JoinAll()
    {
        while (t_open!.Count > 0)
        {
            Join(t_open[0]);
        }
    }

    /// <summary>Stops the rest: their owner has failed, so nobody asks for their results.</summary>
    public static void StopAll()
    {
        foreach (SpawnedInterpreter child in t_open!)
        {
            child.AskToStop();
        }

        while (t_open.Count > 0)
        {
            Release(t_open[0]);
        }
    }

    private static Outcome Release(SpawnedInterpreter child)
    {
        Outcome outcome = child.Await();
        t_open!.Remove(child);
        Interlocked.Decrement(ref s_alive);
        return outcome;
    }
}
