// form: UnsafeAccessor of a static field by name
// expect: refused t_x reflection
using System;
using System.Runtime.CompilerServices;

class Owner { [ThreadStatic] static int t_x; [ThreadStatic] static int t_y; internal static string Text() => t_x + " " + ++t_y; }

static class Program
{
    [UnsafeAccessor(UnsafeAccessorKind.StaticField, Name = "t_x")] static extern ref int X(Owner? o);

    static void Main()
    {
        X(null) = 5;
        Lanes.Each(() => { X(null)++; Console.WriteLine($"{Lanes.Here}: {Owner.Text()}"); });
        Lanes.Each(() => Console.WriteLine(X(null)));
    }
}
