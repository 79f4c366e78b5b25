// form: Interlocked, Volatile, Unsafe, LazyInitializer, Array.Resize and other framework methods by reference
// expect: converted
using System;
using System.Runtime.CompilerServices;
using System.Threading;

class Node { internal int N; }

static class Program
{
    [ThreadStatic] static int t_i;
    [ThreadStatic] static long t_l;
    [ThreadStatic] static Node? t_n;
    [ThreadStatic] static object? t_o;
    [ThreadStatic] static bool t_init;
    [ThreadStatic] static object? t_lock;
    [ThreadStatic] static string[]? t_a;
    [ThreadStatic] static uint t_u;

    static void Step()
    {
        Interlocked.Increment(ref t_i); Interlocked.Add(ref t_l, 40); int old = Interlocked.Exchange(ref t_i, t_i * 3); long c = Interlocked.CompareExchange(ref t_l, 1, 80);
        Node? was = Interlocked.CompareExchange(ref t_n, new Node { N = t_i }, null); Volatile.Write(ref t_i, Volatile.Read(ref t_i) + 1);
        Interlocked.MemoryBarrier(); Interlocked.Or(ref t_u, 6u); Interlocked.And(ref t_u, 12u + t_u);
        Unsafe.AsRef(in t_i) += 5; Unsafe.As<uint, int>(ref t_u)++; Unsafe.Add(ref t_i, 0) -= 2;
        object o = LazyInitializer.EnsureInitialized(ref t_o, () => "lazy" + t_i)!; LazyInitializer.EnsureInitialized(ref t_o, ref t_init, ref t_lock, () => "second" + t_i);
        Array.Resize(ref t_a, (t_a?.Length ?? 0) + 2); t_a[^1] = "r" + t_a.Length;
        Console.WriteLine($"{Lanes.Here}: {t_i} {t_l} {old} {c} {was?.N} {t_n!.N} {t_u} {o} {t_o} {t_init} {t_lock != null} {t_a[^1]} {Unsafe.AreSame(ref t_i, ref t_i)} {Unsafe.AreSame(ref Unsafe.As<int, uint>(ref t_i), ref t_u)}");
    }

    static void Main()
    {
        Step();
        Lanes.Each(Step);
        Lanes.Each(Step);
        Lanes.On("fresh", () => Console.WriteLine(t_lock == null));
    }
}
