using System;
using System.Threading.Tasks;
using static State;

sealed class Uses : State
{
    internal static void Print() => Console.WriteLine($"{Lanes.Here}: {t_static} {t_derived} {t_free++} {State<string>.t_generic} {State<string>.t_count++}");

    internal static async Task Body()
    {
        t_static = await Lanes.To("a", 5); Print();
        t_derived += await Lanes.To("b", 6); Print();
        State<string>.t_generic = await Lanes.To("a", "g"); Print();
    }
}
