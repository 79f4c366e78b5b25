using System;
using System.Runtime.CompilerServices;

namespace Hrtify.Fuzz.Staging;

// What the programs' fields hold. Fields, not properties: paths into structs are what conversion has to get right.
#pragma warning disable CA1051

public struct Inner
{
    public int F;
    public int G;

    public override readonly string ToString() => F + "/" + G;
}

public struct Pair
{
    public int A;
    public int B;
    public Inner In;
    public int? N;
    public string? S;
    public Action? E;

    public Pair(int a, int b)
    {
        A = a;
        B = b;
        In = default;
        N = null;
        S = null;
        E = null;
    }

    public int P { readonly get => B; set => B = value; }

    public int this[int at]
    {
        readonly get => at == 0 ? A : B;
        set
        {
            if (at == 0) A = value;
            else B = value;
        }
    }

    public int Increase(int by) => A += by;

    public readonly int Sum(int with) => A + B + with;

    public void Deconstruct(out int a, out int b)
    {
        a = A;
        b = B;
    }

    public override readonly string ToString() => "{" + A + " " + B + " " + In + " " + Spelling.Of(N) + " " + Spelling.Of(S) + "}";
}

public sealed class Node : IDisposable
{
    public int V;
    public Pair St;
    public Node? Next;

    public int P { get; set; }

    public int this[int at]
    {
        get => V + at;
        set => V = value - at;
    }

    public int Increase(int by) => V += by;

    public void Dispose() => V = -V;

    public override string ToString() => "Node " + V + " " + P + " " + St;
}

[InlineArray(4)]
public struct Buffer4
{
    private int _first;
}

public readonly ref struct Scope
{
    private readonly ref int _what;

    public Scope(ref int what)
    {
        _what = ref what;
        what += 100;
    }

    public void Dispose() => _what -= 99;
}
