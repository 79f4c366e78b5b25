// form: what the compiler knows of null of a field that a tree mentions: the same warnings; calls and members on it in trees
// expect: refused t_list expression-tree
using System;
using System.Linq;
using System.Linq.Expressions;

struct Sum { internal int N; internal int Up() => ++N; internal readonly int Get() => N; }

static class Program
{
    [ThreadStatic] static string? t_text;
    [ThreadStatic] static int? t_limit;
    [ThreadStatic] static Sum t_sum;
    [ThreadStatic] static Sum t_list;

    static int Count()
    {
        if (t_text == null) return -1;
        if (t_limit == null) return -2;
        return new[] { "a", "bb", "ccc" }.AsQueryable().Count(word => word.Length < t_text.Length && word.Length <= t_limit.Value) + t_text.Length;
    }

    static void Main()
    {
        Expression<Func<int>> sum = () => t_sum.Get() + t_sum.N;
        Expression<Func<int>> up = () => t_list.Up();
        Func<int> get = sum.Compile(), rise = up.Compile();
        Lanes.Each(() => { Console.Write(Count()); t_text = Lanes.Here; Console.Write(Count()); t_limit = 2; Console.WriteLine(Count()); t_sum.N = t_text.Length; });
        Lanes.Each(() => Console.WriteLine($"{get()} {rise()} {rise()} {t_list.N}"));
    }
}
