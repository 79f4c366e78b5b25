// form: what is no use in a tree: nameof, LINQ to objects, a method called by the tree, a local copy, the source of a query, a delegate lambda in a tree's arguments
// expect: converted
using System;
using System.Linq;
using System.Linq.Expressions;

static class Program
{
    [ThreadStatic] static int t_x;
    [ThreadStatic] static int[]? t_a;
    static int Get() => t_x;
    static int Prop => t_x * 100;

    static void Main()
    {
        t_x = 3; t_a = new[] { 1, 2, 3, 4 }; int copy = t_x;
        Expression<Func<string>> name = () => nameof(t_x); Expression<Func<int>> call = () => Get() + Prop + copy;
        var (f, g) = (name.Compile(), call.Compile());
        Lanes.Each(() =>
        {
            int local = t_x; var q = from y in (t_a ?? new[] { 9 }).AsQueryable() where y > local select y; var o = from y in t_a ?? new[] { 7 } where y > t_x orderby -y select y + t_x;
            Console.WriteLine($"{Lanes.Here}: {f()} {g()} {string.Join(",", q)} {string.Join(",", o)} {(t_a ?? new int[2]).Sum(y => y + t_x)}"); t_x += 2;
        });
        Lanes.Each(() => Console.WriteLine(g() + t_x));
    }
}
