// form: protected static T in a nested base of a generic, used through derived closed types; generic methods with the field of another instantiation
// expect: converted
using System;

class Outer<T>
{
    internal abstract class Base<U> where U : struct { [ThreadStatic] protected static T? t_t; [ThreadStatic] protected static U t_u; [ThreadStatic] internal static (T?, U)[]? t_both; internal static string Show() => $"{t_t}/{t_u}/{t_both?.Length}"; }
    internal sealed class D : Base<int> { internal static void Put(T x) { t_t = x; t_u += 5; D.t_both = new[] { (t_t, t_u), default }; Outer<string>.Base<byte>.t_both ??= new (string?, byte)[9]; } }
    internal static string M<V>(V v) where V : struct { Outer<V>.D.Put(v); return Outer<V>.D.Show() + Outer<T>.Base<V>.Show(); }
}

static class Program
{
    static void Main()
    {
        Outer<string>.D.Put("s"); Outer<object>.D.Put(4);
        Lanes.Each(() => { Console.WriteLine($"{Lanes.Here}: {Outer<string>.D.Show()} {Outer<object>.Base<int>.Show()} {Outer<string>.Base<byte>.Show()} {Outer<string>.M(1.5f)} {Outer<string>.M(7)}"); Outer<string>.D.Put(Lanes.Here); });
        Lanes.Each(() => Console.WriteLine(Outer<string>.D.Show()));
    }
}
