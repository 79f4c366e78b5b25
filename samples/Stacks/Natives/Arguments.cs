using Stacks.Machine;
using Stacks.Memory;

namespace Stacks.Natives;

/// <summary>The arguments of a native function, which asks for each as the type it needs.</summary>
internal readonly ref struct Arguments(ReadOnlySpan<Value> values)
{
    public ReadOnlySpan<Value> Values { get; } = values;

    public int Count => Values.Length;

    public Value this[int index] => Values[index];

    public long Int(int index) => Values[index].IsInt ? Values[index].Bits : throw Wrong(index, "an int");

    /// <summary>An int from zero to a limit that no container exceeds.</summary>
    public int Size(int index)
    {
        long size = Int(index);
        return size is >= 0 and <= int.MaxValue ? (int)size : throw new RuntimeFault($"'{Running}' cannot use {size} as a size or a place");
    }

    public double Number(int index) => Values[index].IsNumber ? Values[index].AsNumber : throw Wrong(index, "a number");

    public string Text(int index) => Object<TextObject>(index, "a string").Text;

    public ListObject List(int index) => Object<ListObject>(index, "a list");

    public MapObject Map(int index) => Object<MapObject>(index, "a map");

    public T Object<T>(int index, string description)
        where T : HeapObject
    {
        return Values[index].Ref as T ?? throw Wrong(index, description);
    }

    public RuntimeFault Wrong(int index, string wanted)
    {
        return new RuntimeFault($"'{Running}' wants {wanted} as argument {index + 1}, not {Values[index].Kind}");
    }

    private static string Running => NativeTable.t_running!.Name;
}
