// form: `new` hides a thread-static by another, by a method, and a base member by a thread-static
// expect: converted
using System;

class A { [ThreadStatic] protected static int t_x; [ThreadStatic] internal static int t_y; internal static int Z() => 1; internal int Inst = 5; internal static string GetA() => t_x + "," + t_y; internal static void Bump() { t_x++; t_y += 2; } }

class B : A
{
    [ThreadStatic] protected new static int t_x;
    [ThreadStatic] new internal static string? t_y;
    [ThreadStatic] internal new static int Z;
    [ThreadStatic] internal static new int Inst;
    internal static string Get() { t_x += 10; A.t_y += 100; t_y += "y"; Z++; Inst--; return $"{t_x} {A.t_y} {t_y} {Z} {A.Z()} {Inst} {new A().Inst}"; }
}

class C : B { new static int t_x() => B.t_x; internal static int Through() => t_x(); }

static class Program
{
    static void Main()
    {
        A.Bump(); B.Get();
        Lanes.Each(() => { A.Bump(); Console.WriteLine($"{Lanes.Here}: {A.GetA()} {B.Get()} {C.Through()} {C.t_y} {C.Z}"); });
    }
}
