// form: the field's type is private, nested, generic over the declaring type's parameters, or protected in a base
// expect: converted
using System;
using System.Collections.Generic;

class Base<T> { protected class Slot { internal T? Value; internal int Uses; } protected enum Mode { Off, On } private protected struct Pair { internal T? A; internal Mode M; } [ThreadStatic] protected static Slot? t_slot; protected static Slot Get() { t_slot ??= new Slot(); t_slot.Uses++; return t_slot; } }

class Derived<T> : Base<List<T>>
{
    private sealed class Node { internal Node? Next; internal T? Item; }
    private delegate int Measure(Node n);
    [ThreadStatic] private static Node? t_head;
    [ThreadStatic] private static Mode t_mode;
    [ThreadStatic] private static Pair t_pair;
    [ThreadStatic] private static Dictionary<Mode, Node>? t_map;
    [ThreadStatic] private static Measure? t_measure;
    internal static string Push(T x)
    {
        t_head = new Node { Next = t_head, Item = x }; t_mode = t_mode == Mode.On ? Mode.Off : Mode.On;
        (Get().Value ??= new()).Add(x); t_pair.M++; t_pair.A = t_slot!.Value; (t_map ??= new())[t_mode] = t_head;
        t_measure ??= n => n.Next == null ? 1 : 1 + t_measure!(n.Next);
        return $"{t_measure(t_head)} {t_mode} {t_pair.M} {t_pair.A!.Count} {t_map.Count} {t_slot.Uses}";
    }
}

static class Program
{
    static void Main()
    {
        Derived<int>.Push(1);
        Lanes.Each(() => Console.WriteLine($"{Lanes.Here}: {Derived<int>.Push(2)} / {Derived<string>.Push("s")} / {Derived<int>.Push(3)}"));
    }
}
