// form: ref locals, reassignment, ref readonly locals, ref foreach, scoped refs, ref fields of ref structs
// expect: converted
// expect: places 1 in 1
using System;

struct S { internal int A, B; }
ref struct R { internal ref int X; internal ref readonly S Ro; internal R(ref int x, in S s) { X = ref x; Ro = ref s; } internal int Up() => ++X + Ro.A; }

static class Program
{
    [ThreadStatic] static int t_x;
    [ThreadStatic] static int t_y;
    [ThreadStatic] static S t_s;
    [ThreadStatic] static S[]? t_a;

    static int Scoped(scoped ref int x, scoped ReadOnlySpan<int> s) => x += s.Length;

    static void Step()
    {
        ref int r = ref t_x; r++; ref int q = ref r; q += 2; r = ref t_y; r += 10; q++;
        ref readonly S s = ref t_s; t_s.A += 3; int seen = s.A;
        ref var b = ref t_s.B; b -= seen;
        foreach (ref var e in (t_a ??= new S[2]).AsSpan()) { e.A += t_x; e.B = t_s.A; }
        var rs = new R(ref t_x, in t_s); int up = rs.Up(); rs.X = ref t_y; rs.X *= 2;
        int sc = Scoped(ref t_s.A, new[] { 1, 2 });
        for (ref int i = ref t_s.B; i < 0; i++) r++;
        Console.WriteLine($"{Lanes.Here}: {t_x} {t_y} {seen} {t_s.A} {t_s.B} {t_a[1].A} {t_a[0].B} {up} {sc} {rs.Ro.A}");
    }

    static void Main()
    {
        Step();
        Lanes.Each(Step);
        Lanes.Each(Step);
    }
}
