// form: Span over the field, MemoryMarshal, spans of array fields, slices, stackalloc beside
// expect: converted
using System;
using System.Runtime.InteropServices;
using System.Text;

struct P { internal int A, B; }

static class Program
{
    [ThreadStatic] static int t_x;
    [ThreadStatic] static P t_p;
    [ThreadStatic] static long t_l;
    [ThreadStatic] static byte[]? t_buf;
    [ThreadStatic] static Memory<byte> t_mem;

    static void Step()
    {
        var one = new Span<int>(ref t_x); one[0] += 5;
        var two = MemoryMarshal.CreateSpan(ref t_p.A, 2); two[1]++; two[0] += two[1];
        MemoryMarshal.AsBytes(new Span<long>(ref t_l))[1] += 1;
        var ro = MemoryMarshal.CreateReadOnlySpan(in t_x, 1);
        t_buf ??= new byte[8]; t_buf.AsSpan(2, 3).Fill((byte)t_x); Span<byte> s = t_buf; s[^1]++; t_mem = t_buf.AsMemory(1);
        ReadOnlySpan<byte> r = t_buf[2..4];
        int n = Encoding.UTF8.GetBytes("é", t_buf.AsSpan(5));
        Span<int> st = stackalloc int[] { t_x, t_p.A, (int)t_l };
        Console.WriteLine($"{Lanes.Here}: {t_x} {t_p.A} {t_p.B} {t_l} {ro[0]} {Convert.ToHexString(t_buf)} {t_mem.Length} {r.Length} {n} {st[1] + st[2]} {t_mem.Span[1]}");
    }

    static void Main()
    {
        Step(); Step();
        Lanes.Each(Step);
        Lanes.On("fresh", () => Console.WriteLine(t_mem.Length));
    }
}
