// form: a static class, a readonly struct, an enum-like class, each with a thread-static of its own type
// expect: converted
using System;

readonly struct Span2 { [ThreadStatic] internal static Span2 t_last; internal readonly int A, B; internal Span2(int a, int b) { A = a; B = b; } internal Span2 Push() => t_last = new(t_last.A + A, t_last.B + B); }
sealed class Node { [ThreadStatic] internal static Node? t_head; internal readonly Node? Next; internal readonly int N; internal Node(int n) { Next = t_head; N = n + (Next?.N ?? 0); t_head = this; } }
record Money(decimal Amount) { [ThreadStatic] internal static Money t_total = new(0.5m); internal void Add() => t_total = t_total with { Amount = t_total?.Amount + Amount ?? -1 }; }
static class Stack { [ThreadStatic] static int t_top; [ThreadStatic] static int[]? t_items; internal static int Push(int x) { t_items ??= new int[8]; t_items[t_top++] = x; return t_top; } internal static int Pop() => t_items![--t_top]; }

static class Program
{
    static void Main()
    {
        new Node(100); new Span2(1, 2).Push(); Stack.Push(7);
        Lanes.Each(() =>
        {
            new Node(3); new Node(4); new Span2(10, 20).Push();
            Stack.Push(1); Stack.Push(2); var p = Stack.Pop(); var q = Stack.Push(5);
            try { new Money(2).Add(); } catch (NullReferenceException) { Money.t_total = new(7); }
            Console.WriteLine($"{Lanes.Here}: {Node.t_head!.N} {Node.t_head.Next?.Next?.N} {Span2.t_last.A} {Span2.t_last.B} {p} {q} {Money.t_total}");
        });
    }
}
