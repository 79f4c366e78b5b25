// form: an unhandled TypeInitializationException from the explicit static constructor, trace on stderr
// expect: converted
using System;

class A
{
    [ThreadStatic] internal static int t_x = 3;
    [ThreadStatic] internal static int t_y = t_x + 1;

    static A()
    {
        if (t_y == 4)
            throw new InvalidOperationException("y is " + t_y);
    }

    internal static void Use() => Console.WriteLine("never");
}

static class Program
{
    [ThreadStatic] static int t_n;
    static void Set() => t_n = 7;

    static void Main()
    {
        Lanes.On("a", Set);
        Console.WriteLine(t_n++);
        A.Use();
    }
}
