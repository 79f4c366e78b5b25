// form: delegate fields called, +=, -=, combined, converted, compared; events of an object in the field; method groups of it
// expect: converted
using System;

class Pub { internal event Action<string>? E; internal void Fire(string s) => E?.Invoke(s); internal string Name = "p"; internal string Who() => Name; }
delegate void D(string s);

static class Program
{
    [ThreadStatic] static Action<string>? t_a;
    [ThreadStatic] static Pub? t_p;
    [ThreadStatic] static Func<int, int>? t_f;
    [ThreadStatic] static Func<string>? t_who;
    [ThreadStatic] static string? t_log;

    static void One(string s) => t_log += s + "1";
    static void Two(string s) => t_log += s + "2";

    static void Step()
    {
        t_a += One; t_a += Two; t_a -= One; t_a("x"); t_a?.Invoke("y"); D d = new D(t_a!); d("d");
        (t_p ??= new Pub { Name = Lanes.Here }).E += One; t_p.E += t_a; t_p.E -= Two; t_p.Fire("e");
        t_f += x => x + (t_log?.Length ?? 0); t_who ??= t_p.Who; t_p = new Pub { Name = "new" };
        Func<int, int> twice = x => t_f!(t_f(x)); t_a = (Action<string>?)Delegate.Combine(t_a, (Action<string>)One);
        Console.WriteLine($"{Lanes.Here}: {t_log} {t_a!.GetInvocationList().Length} {t_f!(3)} {twice(1)} {t_who()} {t_a == null} {t_a!.Method.Name}");
    }

    static void Main()
    {
        Step();
        Lanes.Each(Step);
        Lanes.On("b", Step);
        Lanes.On("fresh", () => Console.WriteLine(t_f == null));
    }
}
