// form: calls that take a reference before an await: names, defaults, overloads, constructors, delegates, generics, several references, comments
// expect: refused t_params await
// expect: refused t_virtual await
// expect: refused t_converted await
using System;
using System.Threading.Tasks;

class Node
{
    internal int V;
    internal Node(ref int x, int by) { x += by; V = x; }
    internal virtual int Up(ref int x, int by) => x += by;
}

class Leaf : Node
{
    internal Leaf(ref int x) : base(ref x, 0) { }
    internal override int Up(ref int by, int x) => by += x * 10;
}

delegate T Mixer<T>(ref T left, T right);

static class Program
{
    [ThreadStatic] static int t_a;
    [ThreadStatic] static int t_b;
    [ThreadStatic] static (int N, int M) t_pair;
    [ThreadStatic] static string? t_text;
    [ThreadStatic] static int t_params;
    [ThreadStatic] static int t_virtual;
    [ThreadStatic] static int t_converted;

    static int Say(string what, int value) { Console.WriteLine($"  {what} on {Lanes.Here}"); return value; }
    static int Two(int first, ref int @ref, int middle, ref int second, int last = 4) { @ref += first + middle; second += last; return @ref * second; }
    static int Over(ref int x, int k) => x += k;
    static long Over(ref int x, long k) => x += (int)k * 100;
    static string Over(ref int x, object k) => "object " + k + x;
    static T Swap<T>(ref T place, T value) { T old = place; place = value; return old; }
    static int Sum(ref int x, params int[] more) { foreach (int k in more) x += k; return x; }
    static long Wide(in long x, int k) => x + k;
    static int Add(this int self, ref int x, int k) => x += self + k;

    static async Task Body()
    {
        Console.WriteLine(Two(Say("first", 1), ref t_a, await Lanes.To("a", 2), ref t_b));
        Console.WriteLine(Two(Say("first", 1), ref t_a, middle: Say("middle", 5), ref t_b, await Lanes.To("b", 3)));
        Console.WriteLine(Over(ref t_a, await Lanes.To("a", 2)) + Over(ref t_a, await Lanes.To("b", 2L)) + Over(ref t_b, await Lanes.To("a", "s")));
        Console.WriteLine(Swap(ref t_text, await Lanes.To("b", "new")) + Swap(ref t_pair, await Lanes.To("a", (1, 2))));
        Console.WriteLine(Swap(
            ref /* here */ t_pair.M, // there
            await Lanes.To("b", Over(ref t_b, await Lanes.To("a", 6)))));
        Mixer<int> mix = (ref int l, int r) => l = l * 10 + r;
        Console.WriteLine(mix(ref t_a, await Lanes.To("a", 3)));
        int Local(ref int x, int k) => x -= k;
        Console.WriteLine(Local(ref t_a, await Lanes.To("b", 1)) + new Node(ref t_b, await Lanes.To("a", 9)).V);
        Console.WriteLine(4.Add(ref t_a, await Lanes.To("main", 8)));
        Console.WriteLine(Sum(ref t_params, await Lanes.To("a", 1), 2));
        Console.WriteLine(((Node)new Leaf(ref t_b)).Up(ref t_virtual, await Lanes.To("b", 3)) + new Leaf(ref t_a).Up(ref t_virtual, await Lanes.To("b", 3)));
        Console.WriteLine(Wide(t_converted, await Lanes.To("a", 1)));
    }

    static void Main()
    {
        t_a = 100; t_b = 1000; Lanes.On("a", () => { t_a = 200; t_b = 2000; t_text = "old a"; }); Lanes.On("b", () => { t_a = 300; t_b = 3000; t_text = "old b"; t_pair = (7, 8); });
        Lanes.Run(Body);
        Lanes.Each(() => Console.WriteLine($"{Lanes.Here}: {t_a} {t_b} {t_pair} {t_text} {t_params} {t_virtual}"));
    }
}
