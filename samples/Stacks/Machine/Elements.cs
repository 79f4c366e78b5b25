using Stacks.Memory;

namespace Stacks.Machine;

/// <summary>What <c>at</c> and <c>put</c> do with each kind of container.</summary>
internal static class Elements
{
    public static Value At(in Value container, in Value key)
    {
        return container.Ref switch
        {
            ListObject list => list.Items[Index(key, list.Count)],
            FloatsObject floats => Value.Float(floats.Items[Index(key, floats.Count)]),
            TextObject text => Value.Of(Letter(text.Text[Index(key, text.Text.Length)])),
            MapObject map => map.TryGet(key, out Value value) ? value : throw new RuntimeFault($"there is no {Describe(key)} in this map"),
            _ => throw new RuntimeFault($"{container.Kind} has no elements"),
        };
    }

    public static void Put(in Value container, in Value key, in Value value)
    {
        switch (container.Ref)
        {
            case ListObject list:
                list.Items[Index(key, list.Count)] = value;
                break;
            case FloatsObject floats:
                int index = Index(key, floats.Count);
                floats.Items[index] = value.IsNumber ? value.AsNumber : throw new RuntimeFault($"floats cannot hold {value.Kind}");
                break;
            case MapObject map:
                map.Set(MapObject.CanBeKey(key) ? key : throw new RuntimeFault($"{key.Kind} cannot be a key"), value);
                break;
            default:
                throw new RuntimeFault($"nothing can be put into {container.Kind}");
        }
    }

    /// <summary>The string of one character.</summary>
    public static TextObject Letter(char letter) => Letters.Get(letter);

    private static int Index(in Value key, int count)
    {
        if (!key.IsInt)
        {
            throw new RuntimeFault($"an index is an int, not {key.Kind}");
        }

        if ((ulong)key.Bits >= (ulong)count)
        {
            throw new RuntimeFault($"index {key.Bits} is out of range: there are {count} elements");
        }

        return (int)key.Bits;
    }

    private static string Describe(in Value key) => ValueText.Quoted(key);
}

/// <summary>Strings of one character are asked for so often that each thread makes every one of them only once.</summary>
file static class Letters
{
#if !STACKS_WITHOUT_LETTERS
    [ThreadStatic]
    private static TextObject?[]? t_made;
#endif

    public static TextObject Get(char letter)
    {
#if !STACKS_WITHOUT_LETTERS
        if (letter < 128)
        {
            t_made ??= new TextObject[128];
            return t_made[letter] ??= TextObject.Permanent(letter.ToString());
        }
#endif
        return Heap.NewText(letter.ToString());
    }
}
