// form: X.F = Z.F = await, X.F = c ? await : 3, switch expression with await, call with await inside, X.In = new S { F = await }
// expect: converted
using System;
using System.Threading.Tasks;

struct In { internal int F; }
struct S { internal int F; internal In In; }

static class Program
{
    [ThreadStatic] static S t_x;
    [ThreadStatic] static S t_z;

    static T Id<T>(T x) => x;
    static void Print() => Console.WriteLine($"{Lanes.Here}: {t_x.F} {t_x.In.F} {t_z.F} {t_z.In.F}");

    static async Task Body(int k)
    {
        t_x.F = t_z.F = await Lanes.To("a", 5); Print();
        t_x.F = k > 0 ? await Lanes.To("b", 6) : 3; Print();
        t_x.F = k switch { 1 => await Lanes.To("a", 7), _ => 0 }; Print();
        t_x.F = Id(1 + await Lanes.To("b", 8)); Print();
        t_x.In = new In { F = await Lanes.To("a", 9) }; Print();
        t_z.In.F = int.TryParse(await Lanes.To("b", "10"), out t_x.In.F) ? t_x.In.F + 1 : 0; Print();
        try { throw new Exception("e"); } catch (Exception e) { t_x.F = e.Message.Length + await Lanes.To("a", 11); Print(); } finally { t_z.F = await Lanes.To("b", 12); Print(); }
    }

    static void Main()
    {
        t_x.F = 100;
        Lanes.Run(() => Body(1));
        Lanes.Each(Print);
    }
}
