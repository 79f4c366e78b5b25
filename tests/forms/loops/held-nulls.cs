// form: loops that hold places whose null the compiler follows, in members where it says nothing of null; and members where it does
// expect: converted
// expect: places 12 in 11
using System;

class Node { internal Node? Next; internal int V; internal int[] Items = [1, 2, 3]; internal string Name = "n"; }
class Made { internal int V; }
class Said { internal int V = Note(); static int Note() { Console.WriteLine("said " + Lanes.Here); return 3; } }
class Early { static int s_note = Note(); static int Note() { Console.WriteLine("early"); return 3; } internal static int Get() => s_note; }
class Of : Made { internal Of(int v) { V = v; Console.WriteLine("of " + Lanes.Here); } }
struct Pair { internal string? Text; internal Node? Node; internal int Number; }

class Engine
{
    [ThreadStatic] static Node? t_node;
    [ThreadStatic] static Node? t_first;
    [ThreadStatic] static int? t_maybe;
    [ThreadStatic] static Pair t_pair;
    [ThreadStatic] static int[]? t_items;
    [ThreadStatic] static int[]? t_ints;
    [ThreadStatic] static Made? t_made;
    [ThreadStatic] static Said? t_said;
    [ThreadStatic] static Early? t_early;
    [ThreadStatic] static Of? t_of;

    internal static int Walk(Node list)
    {
        t_node = list;
        var sum = 0;
        while (t_node != null)
        {
            sum += t_node.V;
            t_first = t_node;
            t_node = t_node.Next;
        }

        if (t_first != null) sum += t_first.V;
        return sum;
    }

    /// <summary>Learns in the loop what it needs after it.</summary>
    /// <returns>A number.</returns>
    internal static int Learn(Node none)
    {
        while (t_node == null) t_node = none;
        return t_node.V;
    }
    internal static string Maybe(string text)
    {
        while (t_maybe is null || t_maybe.Value < 3)
            t_maybe = t_maybe == null ? 0 : t_maybe + 1;
        while (t_pair.Text == null)
        {
            t_pair.Text = text;
            t_pair.Number++;
        }

        return t_maybe.Value + t_pair.Text.Length.ToString();
    }

    internal static long Items()
    {
        long sum = 0;
        t_items = [4, 5, 6];
        for (var i = 0; i < t_items.Length; i++)
        {
            sum += t_items[i];
            t_items[i] = i;
        }

        return sum;
    }

    internal static int Makes()
    {
        for (var i = 0; i < 3; i++) (t_made ??= new Made()).V += i;
        for (var i = 0; i < 3; i++) t_made = new Made { V = i + (t_made?.V ?? 0) };
        while (t_ints == null || t_ints.Length < 4) t_ints = t_ints == null ? new[] { 1, 2 } : new int[5];
        for (var i = 0; i < 3; i++) t_made = i > 1 ? new() : t_made ?? new Made();
        return (t_made?.V ?? 0) + t_ints.Length;
    }

    internal static int DoesNotHold()
    {
        for (var i = 0; i < 3; i++) t_said = new Said();
        for (var i = 0; i < 3; i++) t_early = new Early();
        for (var i = 0; i < 3; i++) t_of = new Of(3);
        return (t_said?.V ?? 0) + (t_of?.V ?? 0);
    }

    internal static int Said()
    {
        for (var i = 0; i < 3; i++) t_pair.Number++;
        var sum = 0;
#pragma warning disable CS8602
        for (var i = 0; i < 3; i++) sum += t_first.V;
#pragma warning restore CS8602
        return sum;
    }

    internal static int Warned()
    {
        var sum = 0;
        for (var i = 0; i < 3; i++) sum += t_first.V;
        return sum;
    }

    internal static int Forgiven()
    {
        var sum = 0;
        for (var i = 0; i < 3; i++) sum += t_first!.V;
        return sum;
    }
}

static class Program
{
    static void Main()
    {
        Lanes.Each(() =>
        {
            var list = new Node { V = 3, Next = new Node { V = 4, Next = new Node { V = 5 } } };
            Console.WriteLine(Lanes.Here + ": " + Engine.Walk(list) + " " + Engine.Learn(list) + " " + Engine.Maybe("text") + " " + Engine.Items() + " " + Engine.Makes() + " " + Engine.DoesNotHold() + " " + Engine.Said() + " " + Engine.Warned() + " " + Engine.Forgiven());
        });
    }
}
