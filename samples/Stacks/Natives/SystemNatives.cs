using Stacks.Machine;
using Stacks.Memory;
using Stacks.Spawning;

namespace Stacks.Natives;

/// <summary>Functions that deal with the interpreter itself and with others.</summary>
internal static class SystemNatives
{
    public static readonly Native[] All =
    [
        new("print", 0, Native.AnyNumber, Print),
        new("fail", 1, 1, arguments => throw new RuntimeFault(ValueText.Plain(arguments[0]))),
        new("type", 1, 1, arguments => Value.Of(Heap.NewText(arguments[0].TypeName))),
        new("whoami", 0, 0, _ => Value.Of(Heap.NewText(Interpreter.Name))),
        new("spawn", 1, Native.AnyNumber, Spawn),
        new("join", 1, 1, Join),
    ];

    /// <summary>(print value...): all of them on one line.</summary>
    private static Value Print(Arguments arguments)
    {
        for (int i = 0; i < arguments.Count; i++)
        {
            Output.Write(i == 0 ? "" : " ");
            Output.Write(ValueText.Plain(arguments[i]));
        }

        Output.Write("\n");
        return Value.Nil;
    }

    /// <summary>(spawn function argument...): calls it in an interpreter of its own; gives a task to join.</summary>
    private static Value Spawn(Arguments arguments)
    {
        arguments.Object<ClosureObject>(0, "a function");
        return Value.Of(Heap.NewTask(Children.Spawn(arguments.Values)));
    }

    /// <summary>(join task): waits for a spawned interpreter; gives a copy of its function's result.</summary>
    private static Value Join(Arguments arguments)
    {
        TaskObject task = arguments.Object<TaskObject>(0, "a task");
        SpawnedInterpreter child = task.Interpreter ?? throw new RuntimeFault("this task is joined already, or another interpreter's");
        task.Interpreter = null;
        return Children.Join(child);
    }
}
