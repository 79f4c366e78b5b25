// form: a throwing initializer: TypeInitializationException with the same inner exception, on every thread, every time
// expect: converted
using System;

static class A { [ThreadStatic] internal static int t_x = Fail("a"); [ThreadStatic] internal static int t_y; static int Fail(string s) { Console.WriteLine("fails"); throw new FormatException(s); } }
class B { [ThreadStatic] internal static int t_x = 3; static B() { throw new NotSupportedException("b" + t_x); } }
class C<T> { static int s = int.Parse(typeof(T).Name); [ThreadStatic] internal static int t_c; }

static class Program
{
    static Exception? s_first;
    [ThreadStatic] static int t_caught;

    static void Try(string name, Func<int> f)
    {
        try { Console.WriteLine(name + f()); }
        catch (TypeInitializationException e)
        {
            Console.WriteLine($"{Lanes.Here}: {++t_caught} {name} {e.Message} <- {e.InnerException!.GetType().Name} {e.InnerException.Message.Split('\n')[0]} {ReferenceEquals(e, s_first ??= e)}");
        }
    }

    static void Main()
    {
        Lanes.On("a", () => Try("A.x", () => A.t_x));
        Lanes.Each(() => { Try("A.y", () => A.t_y); Try("B", () => B.t_x++); Try("C", () => C<int>.t_c = 5); Try("A.x", () => A.t_x); });
        Console.WriteLine(nameof(A.t_x));
    }
}
