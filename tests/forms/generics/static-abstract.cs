// form: static abstract members and generic math reach the field through a type parameter
// expect: converted
using System;
using System.Numerics;

interface ISlot<TSelf, T> where TSelf : ISlot<TSelf, T> { static abstract ref T Slot { get; } static virtual string Name => typeof(TSelf).Name + TSelf.Slot; }
struct A : ISlot<A, int> { [ThreadStatic] static int t_x; public static ref int Slot => ref t_x; }
struct B<T> : ISlot<B<T>, T> { [ThreadStatic] static T? t_x; public static ref T Slot => ref t_x!; }
class Sum<T> where T : INumber<T> { [ThreadStatic] internal static T? t_sum; internal static T Add(T x) => t_sum = (t_sum ?? T.Zero) + x; }

static class Program
{
    static void Up<S, T>(T k) where S : ISlot<S, T> where T : INumber<T> => S.Slot += k;
    static string Name<S, T>() where S : ISlot<S, T> => S.Name;

    static void Main()
    {
        Up<A, int>(7); Up<B<long>, long>(8);
        Lanes.Each(() =>
        {
            Up<A, int>(1); Up<B<long>, long>(2); Up<B<int>, int>(3); Sum<decimal>.Add(1.5m); Sum<int>.Add(4);
            Console.WriteLine(FormattableString.Invariant($"{Lanes.Here}: {A.Slot} {B<long>.Slot} {B<int>.Slot} {Name<A, int>()} {Sum<decimal>.Add(1)} {Sum<int>.t_sum}"));
        });
        Lanes.Each(() => Console.WriteLine(A.Slot + B<long>.Slot));
    }
}
