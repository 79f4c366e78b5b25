// form: X = new S { A = X.F }, with, object and collection initializers that read X, a constructor that throws half way, in aliasing
// expect: converted
using System;
using System.Collections.Generic;

struct S { internal int A, B; internal S(int a, bool fail) { A = a; B = 0; if (fail) throw new Exception("half"); B = a; } }
class C { internal int N; internal List<int> L = new(); internal C? Next; internal S St; }

static class Program
{
    [ThreadStatic] static S t_s;
    [ThreadStatic] static C? t_c;

    static int Alias(in S s) { t_s.A += 100; return s.A; }
    static S Build(S old) => new S { A = old.B + 1, B = old.A };

    static void Step()
    {
        t_s = new S { A = t_s.B + 1, B = t_s.A + 2 }; t_s = t_s with { B = t_s.A * 10 }; t_s = Build(t_s);
        string r = ""; try { t_s = new S(77, t_s.A > 3); r = "made"; } catch (Exception e) { r = e.Message + t_s.A; }
        int alias = Alias(t_s), alias2 = Alias(in t_s);
        t_c = new C { N = (t_c?.N ?? 0) + 1, L = { t_s.A, t_c?.N ?? -1 }, Next = t_c, St = { A = t_s.B } }; t_c.St.B += t_c.St.A; t_c.L.Add(t_c.L.Count);
        Console.WriteLine($"{Lanes.Here}: {t_s.A} {t_s.B} {r} {alias} {alias2} {t_c.N} {string.Join("/", t_c.L)} {t_c.Next?.N} {t_c.St.B}");
    }

    static void Main()
    {
        Step();
        Lanes.On("b", Step);
        Lanes.Each(Step);
        Lanes.Each(Step);
    }
}
