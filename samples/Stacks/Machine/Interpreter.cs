using Stacks.Compiling;
using Stacks.Memory;
using Stacks.Spawning;

namespace Stacks.Machine;

/// <summary>The interpreter of this thread: every thread has one, and everything it works on is the thread's own.</summary>
internal static partial class Interpreter
{
    [ThreadStatic]
    private static bool t_isStarted;

    [ThreadStatic]
    private static string? t_name;

    /// <summary>"main", or where it stands in the tree of spawned interpreters, as in "main.2.1".</summary>
    public static string Name => t_name!;

    /// <summary>Runs a program from its beginning.</summary>
    /// <exception cref="RuntimeFault">It failed.</exception>
    public static void Run(CompiledProgram program, Action<string>? sink)
    {
        Start("main", sink);
        Globals.Start(program.GlobalNames);
        try
        {
            Execute(() => Value.Of(Heap.NewClosure(program.Main, [])), []);
        }
        finally
        {
            Output.Flush();
        }
    }

    /// <summary>Makes the thread's interpreter ready for another program.</summary>
    public static void Start(string name, Action<string>? sink)
    {
        EnsureStarted();
        t_name = name;
        OperandStack.Reset();
        CallStack.Reset();
        Heap.Reset();
        Counters.Reset();
        Children.Reset();
        Chance.Reset();
        Output.Start(sink);
    }

    /// <summary>Calls a function and waits for everything it has spawned.</summary>
    /// <param name="callee">Gives the function; called when faults are already caught.</param>
    public static Value Execute(Func<Value> callee, ReadOnlySpan<Value> arguments)
    {
        try
        {
            OperandStack.Push(callee());
            foreach (Value argument in arguments)
            {
                OperandStack.Push(argument);
            }

            CallStack.Enter(arguments.Length);
            Value result = Loop();
            // Collections do not happen any more, so the result needs no other hold.
            Children.JoinAll();
            return result;
        }
        catch (Exception caught) when (caught is RuntimeFault or OutOfMemoryException)
        {
            Children.StopAll();
            RuntimeFault fault = caught as RuntimeFault ?? new RuntimeFault("out of memory");
            throw CallStack.IsEmpty ? fault : fault.WithCalls(CallStack.Where(), CallStack.Describe());
        }
    }

    private static void EnsureStarted()
    {
        if (t_isStarted)
        {
            return;
        }

        Heap.EnsureStarted();
        t_isStarted = true;
    }
}
