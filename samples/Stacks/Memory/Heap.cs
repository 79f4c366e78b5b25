using Stacks.Compiling;
using Stacks.Machine;
using Stacks.Spawning;

namespace Stacks.Memory;

/// <summary>The objects of the interpreter on this thread.</summary>
/// <remarks>
/// Nothing is collected while an object is made: a full heap only uses up the interpreter's fuel, and the collection
/// happens at the next poll, where everything alive is on the operand stack or in a global.
/// </remarks>
internal static partial class Heap
{
    private const long Limit = 256L * 1024 * 1024;
    private const long SmallestThreshold = 4L * 1024 * 1024;

    // All objects are chained, from the newest to the oldest.
    [ThreadStatic]
    private static HeapObject? t_newest;

    [ThreadStatic]
    private static long t_allocated;

    [ThreadStatic]
    private static long t_bytes;

    // The initializer only serves the first thread; on every other one EnsureStarted sees the zero.
#pragma warning disable CA2019 // What the comment says is all that is expected of the initializer.
    [ThreadStatic]
    private static long t_threshold = SmallestThreshold;
#pragma warning restore CA2019

    /// <summary>How many objects this thread's programs have made since the last reset.</summary>
    public static long Allocated => t_allocated;

    public static bool IsFull => t_bytes > t_threshold;

    public static void EnsureStarted()
    {
        if (t_threshold == 0)
        {
            t_threshold = SmallestThreshold;
        }
    }

    public static TextObject NewText(string text)
    {
        Charge(48 + (2L * text.Length));
        TextObject made = Pool<TextObject>.Rent();
        made.Text = text;
        return Own(made);
    }

    public static ListObject NewList(long room)
    {
        Charge(56 + (16 * room));
        ListObject made = Pool<ListObject>.Rent();
        made.Items = Blocks<Value>.Rent((int)room);
        return Own(made);
    }

    public static FloatsObject NewFloats(long count)
    {
        Charge(56 + (8 * count));
        FloatsObject made = Pool<FloatsObject>.Rent();
        made.Items = Blocks<double>.Rent((int)count);
        made.Count = (int)count;
        return Own(made);
    }

    public static MapObject NewMap()
    {
        Charge(160);
        return Own(Pool<MapObject>.Rent());
    }

    public static CellObject NewCell(Value content)
    {
        Charge(48);
        CellObject made = Pool<CellObject>.Rent();
        made.Content = content;
        return Own(made);
    }

    public static ClosureObject NewClosure(FunctionCode function, CellObject[] cells)
    {
        Charge(48 + (8L * cells.Length));
        ClosureObject made = Pool<ClosureObject>.Rent();
        made.Function = function;
        made.Cells = cells;
        return Own(made);
    }

    public static TaskObject NewTask(SpawnedInterpreter interpreter)
    {
        Charge(40);
        TaskObject made = Pool<TaskObject>.Rent();
        made.Interpreter = interpreter;
        return Own(made);
    }

    /// <summary>Takes objects in that another interpreter made and gave away.</summary>
    public static void Adopt(IReadOnlyList<HeapObject> strangers)
    {
        foreach (HeapObject stranger in strangers)
        {
            Charge(stranger.Size);
            Own(stranger);
        }
    }

    /// <summary>Accounts for bytes that are about to be used.</summary>
    /// <exception cref="RuntimeFault">The program wants more than an interpreter may have.</exception>
    public static void Charge(long bytes)
    {
        if (bytes > Limit - t_bytes)
        {
            throw new RuntimeFault("out of memory");
        }

        t_bytes += bytes;
        if (t_bytes > t_threshold)
        {
            Fuel.UseUp();
        }
    }

    /// <summary>Gives every object to the pools; the program that made them is over. The threshold stays until the next collection.</summary>
    public static void Reset()
    {
        while (t_newest is { } newest)
        {
            t_newest = newest.Older;
            newest.Older = null;
            newest.Recycle();
        }

        t_bytes = 0;
        t_allocated = 0;
        Collector.Reset();
    }

    private static T Own<T>(T made)
        where T : HeapObject
    {
        made.Mark = Mark.White;
        made.Older = t_newest;
        t_newest = made;
        t_allocated++;
        return made;
    }
}
