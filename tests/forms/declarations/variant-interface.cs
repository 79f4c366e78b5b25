// form: an interface with in or out type parameters cannot hold a nested class, nor can an interface in it
// expect: refused t_out variant-interface
// expect: refused t_in variant-interface
// expect: refused t_deep variant-interface
using System;

interface IOut<out T> { [ThreadStatic] static int t_out; T Get(); static int Next() => ++t_out; }
interface IIn<in T> { [ThreadStatic] static string? t_in; static string Add(string s) => t_in += s; }
interface IOuter<in T> { interface IInner { [ThreadStatic] static int t_deep; static int Next() => ++t_deep; } }
interface IPlain<T> { [ThreadStatic] static int t_plain; static int Next() => ++t_plain; }

static class Program
{
    static void Main()
    {
        IOut<string>.Next(); IIn<int>.Add("m");
        Lanes.Each(() => Console.WriteLine($"{Lanes.Here}: {IOut<string>.Next()} {IOut<object>.Next()} {IIn<int>.Add("x")} {IPlain<int>.Next()} {IOuter<int>.IInner.Next()}"));
    }
}
