// form: pointer, pointer to pointer, void pointer and function pointer fields, `unsafe` on the field and on the type
// expect: converted
// unsafe: true
using System;

unsafe class P
{
    [ThreadStatic] internal static int* t_p;
    [ThreadStatic] internal static int** t_pp;
    [ThreadStatic] internal static delegate*<int, int> t_fp;
    [ThreadStatic] internal static int*[]? t_pa;
}

class Q
{
    [ThreadStatic] internal static unsafe void* t_v;
    [ThreadStatic] unsafe internal static delegate* managed<ref int, void> t_fr, t_fr2;
    [ThreadStatic] internal static unsafe byte* t_b1, t_b2;
    [ThreadStatic] internal static unsafe void**[]? t_va;
}

static class Program
{
    static int Twice(int x) => 2 * x;
    static int Square(int x) => x * x;
    static void Inc(ref int x) => x++;
    static void Dec(ref int x) => x--;

    static unsafe void Print() => Console.WriteLine($"{Lanes.Here}: {P.t_p == null} {P.t_pp == null} {P.t_fp == null} {Q.t_v == null} {Q.t_fr == null} {Q.t_fr2 == null} {Q.t_b2 - Q.t_b1} {P.t_pa?.Length} {Q.t_va?.Length}");

    static unsafe void Main()
    {
        int* block = stackalloc int[4] { 1, 2, 3, 4 };
        P.t_p = block; P.t_fp = &Twice; Q.t_fr = &Inc; Q.t_b1 = (byte*)block; Q.t_b2 = Q.t_b1 + 9;
        Lanes.On("a", () =>
        {
            Print();
            int x = 41, y = 8; int* p = &y;
            P.t_p = &x; P.t_pp = &p; P.t_fp = &Square; Q.t_fr2 = &Dec; Q.t_v = p; P.t_pa = new int*[] { p, p, p }; Q.t_va = new void**[2];
            (*P.t_p)++; **P.t_pp += 1; Q.t_fr2(ref x);
            Console.WriteLine($"{x} {y} {P.t_fp(y)} {*(int*)Q.t_v} {*P.t_pa[2]}");
            Print();
            Lanes.On("b", () => Console.WriteLine($"{P.t_pp == null} {Q.t_v == null}"));
            P.t_p = null; P.t_pp = null; Q.t_v = null;
        });
        P.t_p++; *P.t_p += 40; P.t_p[1]--; Q.t_fr(ref *block);
        Console.WriteLine($"{block[0]} {block[1]} {block[2]} {*P.t_p} {P.t_fp(21)}");
        Lanes.Each(Print);
    }
}
