// form: expression trees over core-locals of a library, in lambdas, fields and queries
// expect: converted
// expect: uses 10 of 10
using System;
using System.Linq;
using System.Linq.Expressions;

static class Program
{
    static readonly Expression<Func<int, int>> s_tree = v => v + Engine.t_depth;

    static int Run(Expression<Func<int>> tree) => tree.Compile(true)();

    static void Print()
    {
        Console.WriteLine($"{Lanes.Here}: {s_tree.Compile(true)(1)} {Run(() => Engine.t_depth * 2)} {Run(() => Engine.t_meter.Value + Engine.t_meter.Plus(2))}");
        Expression<Func<string>> name = () => (Engine.t_name ?? "-") + Engine.t_node!.V + Engine.t_node!.P;
        Console.WriteLine(name.Compile(true)());
        Console.WriteLine(string.Join(",", from v in new[] { 1, 2, 103 }.AsQueryable() where v < Engine.t_depth select v + Engine.t_depth));
        Console.WriteLine(new[] { 1, 2, 3 }.AsQueryable().Select(v => v * Engine.t_fixed).Sum());
        Func<int> none = () => Engine.t_depth;
        Console.WriteLine(none());
    }

    static void Main()
    {
        int k = 100;
        Lanes.Each(() => { Engine.t_depth = k; Engine.t_name = "n" + k; Engine.t_meter.Value = k + 2; Engine.t_node = new Node { V = k, P = k + 1 }; k += 100; });
        Lanes.Each(Print);
        Console.WriteLine(Run(() => nameof(Engine.t_depth).Length));
    }
}
