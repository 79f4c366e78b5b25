// form: nested in class, generic class, struct, record, record struct, interface, static class
// expect: converted
using System;

class C1<T>
{
    public struct S<U>
    {
        public record R
        {
            public interface I
            {
                [ThreadStatic] internal static T? t_t;
                [ThreadStatic] internal static (T?, U?) t_tu;

                public static class Z
                {
                    [ThreadStatic] internal static int t_deep;
                    internal static string Next() => $"{++t_deep} {t_t} {t_tu}";
                }
            }

            [ThreadStatic] internal static int t_r;
        }

        [ThreadStatic] internal static U? t_u;
    }

    public readonly record struct RS(int X) { [ThreadStatic] internal static int t_rs; public int Next() => t_rs += X; }
    public ref struct RefS { [ThreadStatic] internal static int t_ref; internal int Own; public int Next() => ++t_ref + Own; }
    public abstract record class RC { [ThreadStatic] protected static string? t_rc; public sealed record D : RC { public string Next() => t_rc += "d"; } }
}

static class Program
{
    static void Print()
    {
        C1<int>.S<string>.t_u += "u";
        C1<int>.S<string>.R.t_r++;
        C1<int>.S<string>.R.I.t_t += 3;
        C1<int>.S<string>.R.I.t_tu.Item2 += "x";
        Console.WriteLine($"{Lanes.Here}: {C1<int>.S<string>.R.I.Z.Next()} {C1<int>.S<byte>.R.I.Z.Next()} {C1<int>.S<string>.R.t_r} {C1<byte>.S<string>.R.t_r} {C1<int>.S<string>.t_u} {new C1<int>.RS(5).Next()} {new C1<char>.RS(7).Next()} {new C1<int>.RefS { Own = 100 }.Next()} {new C1<int>.RC.D().Next()}");
    }

    static void Main()
    {
        Print(); Print();
        Lanes.Each(Print);
        Lanes.On("a", Print);
    }
}
