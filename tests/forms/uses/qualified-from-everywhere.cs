// form: uses in constructors, finalizer-free destructors, operators, indexers, properties, default arguments' bodies, base calls, field initializers
// expect: converted
using System;

class A
{
    [ThreadStatic] internal static int t_n;
    readonly int _id = ++t_n; int _own = t_n * 10;
    internal int Prop { get => t_n + _own; set => t_n = value; }
    internal int Auto { get; set; } = t_n + 1;
    internal int this[int i] { get { t_n += i; return t_n; } }
    internal A() : this(t_n + 5) { t_n++; }
    internal A(int k) { _own += k; }
    public static A operator +(A a, A b) { t_n += 1000; return a; }
    public static implicit operator int(A a) => a._id * 7 + t_n;
    public static bool operator true(A a) => t_n % 2 == 0; public static bool operator false(A a) => t_n % 2 != 0;
    internal static event Action E { add { t_n += 3; value(); } remove { t_n -= 3; } }
    public override string ToString() => $"{_id}/{_own}/{Auto}/{t_n}";
}
class B : A { internal B() : base(A.t_n++) { t_n += 2; } internal int Own => base.Prop + t_n; internal class In { internal readonly int V = t_n; } }

static class Program
{
    static void Step()
    {
        var a = new A(); var b = new B(); a.Prop += 4; int i = a[3]; int c = a + b; A.E += () => A.t_n *= 2; A.E -= () => { }; string t = a ? "even" : "odd";
        Console.WriteLine($"{Lanes.Here}: {a} {b} {i} {c} {t} {b.Own} {new B.In().V} {A.t_n} {B.t_n}");
    }

    static void Main()
    {
        Step();
        Lanes.Each(Step);
    }
}
