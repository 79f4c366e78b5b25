using Stacks.Machine;
using Stacks.Memory;

namespace Stacks.Natives;

/// <summary>Functions on lists, arrays of floats and maps.</summary>
internal static class ContainerNatives
{
    public static readonly Native[] All =
    [
        new("len", 1, 1, Length),
        new("list", 2, 2, List),
        new("floats", 1, 1, arguments => Value.Of(Heap.NewFloats(arguments.Size(0)))),
        new("push", 2, 2, Push),
        new("pop", 1, 1, Pop),
        new("slice", 3, 3, Slice),
        new("map", 0, 0, _ => Value.Of(Heap.NewMap())),
        new("get", 3, 3, arguments => arguments.Map(0).TryGet(arguments[1], out Value value) ? value : arguments[2]),
        new("has", 2, 2, arguments => Value.Bool(arguments.Map(0).TryGet(arguments[1], out _))),
        new("keys", 1, 1, Keys),
    ];

    private static Value Length(Arguments arguments)
    {
        return Value.Int(arguments[0].Ref switch
        {
            ListObject list => list.Count,
            FloatsObject floats => floats.Count,
            TextObject text => text.Text.Length,
            MapObject map => map.Count,
            _ => throw arguments.Wrong(0, "a container or a string"),
        });
    }

    /// <summary>(list count value): a list with the value in every place.</summary>
    private static Value List(Arguments arguments)
    {
        int count = arguments.Size(0);
        ListObject list = Heap.NewList(count);
        list.Items.AsSpan(0, count).Fill(arguments[1]);
        list.Count = count;
        return Value.Of(list);
    }

    private static Value Push(Arguments arguments)
    {
        arguments.List(0).Add(arguments[1]);
        return Value.Nil;
    }

    private static Value Pop(Arguments arguments)
    {
        ListObject list = arguments.List(0);
        return list.Count > 0 ? list.RemoveLast() : throw new RuntimeFault("the list is empty");
    }

    /// <summary>(slice container from to): a copy of a part of a list or a string.</summary>
    private static Value Slice(Arguments arguments)
    {
        int count = (int)Length(arguments).Bits;
        int from = arguments.Size(1);
        int to = arguments.Size(2);
        if (from > to || to > count)
        {
            throw new RuntimeFault($"there is no slice from {from} to {to} of {count} elements");
        }

        if (arguments[0].Ref is TextObject text)
        {
            return Value.Of(Heap.NewText(text.Text[from..to]));
        }

        ReadOnlySpan<Value> part = arguments.List(0).Values[from..to];
        return Value.Of(ListOf(part));
    }

    private static Value Keys(Arguments arguments)
    {
        MapObject map = arguments.Map(0);
        return Value.Of(ListOf(map.Keys.AsSpan(0, map.Count)));
    }

    private static ListObject ListOf(ReadOnlySpan<Value> values)
    {
        ListObject list = Heap.NewList(values.Length);
        values.CopyTo(list.Items);
        list.Count = values.Length;
        return list;
    }
}
