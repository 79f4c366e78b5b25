// form: fixed on the field's address, fixed buffers, arrays, strings; pointers arithmetic, ->, sizeof
// expect: converted
// unsafe: true
using System;

unsafe struct B { internal fixed int Buf[4]; internal int N; }
struct P { internal int X, Y; }

static unsafe class Program
{
    [ThreadStatic] static int t_x;
    [ThreadStatic] static B t_b;
    [ThreadStatic] static P t_p;
    [ThreadStatic] static int[]? t_a;
    [ThreadStatic] static string? t_s;
    [ThreadStatic] static P* t_ptr;
    [ThreadStatic] static byte* t_bytes;

    static void Step()
    {
        fixed (int* p = &t_x) *p += 7;
        fixed (int* p = t_b.Buf) { p[1] += 2; p[3] = p[1] + t_x; }
        t_b.Buf[0]--; t_b.N++;
        fixed (P* p = &t_p) { p->Y += 3; (*p).X += p->Y; t_ptr = p; t_ptr->X++; (&t_ptr->Y)[0] += 1; t_bytes = (byte*)t_ptr; t_bytes += sizeof(int); *(int*)t_bytes += 100; Lanes.On("fresh", () => Console.WriteLine($"{t_ptr == null} {t_bytes == null}")); t_ptr = null; }
        t_a ??= new int[2]; fixed (int* p = t_a) p[1] = t_x; fixed (int* p = &t_a[0]) *p += t_p.X;
        t_s += "xy"; fixed (char* c = t_s) t_b.Buf[2] += c[1];
        fixed (int* p = &t_b.Buf[0], q = &t_b.Buf[3]) t_b.N += (int)(q - p);
        Console.WriteLine($"{Lanes.Here}: {t_x} {t_b.Buf[0]} {t_b.Buf[1]} {t_b.Buf[2]} {t_b.Buf[3]} {t_b.N} {t_p.X} {t_p.Y} {t_a[0]} {t_a[1]} {t_ptr == null}");
    }

    static void Main()
    {
        Step();
        Lanes.Each(Step);
        Lanes.On("fresh", () => Console.WriteLine(t_s == null));
    }
}
