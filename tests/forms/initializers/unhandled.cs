// form: an exception out of a method that ran in the initializer of a thread-static, unhandled, after another thread set its own
// expect: converted
using System;

class A
{
    [ThreadStatic] internal static int t_x = 3;

    static A()
    {
        t_x += 4;
    }

    internal static void Check()
    {
        if (t_x == 0)
            throw new AggregateException("first", new Exception("inner " + t_x));
    }
}

static class Program
{
    [ThreadStatic] static int t_first;

    static void Set()
    {
        t_first = 7;
        A.Check();
    }

    static void Main()
    {
        t_first = 1;
        A.Check();
        Console.WriteLine(A.t_x + t_first);
        Lanes.On("a", Set);
        Console.WriteLine("never");
    }
}
