// form: generic types: one initializer and one storage per closed type, each on its own first thread
// expect: converted
using System;
using System.Collections.Generic;

class G<T>
{
    [ThreadStatic] internal static List<T>? t_list = Make();
    [ThreadStatic] internal static T? t_last = default;
    [ThreadStatic] internal static (T?, int) t_pair = (t_last, typeof(T).Name.Length);
    static List<T> Make() { Console.WriteLine($"make {typeof(T).Name} on {Lanes.Here}"); return new(); }
    internal class Inner<U> { [ThreadStatic] internal static string? t_name = typeof(T).Name + typeof(U).Name; }
}

static class Program
{
    static void Main()
    {
        Lanes.On("a", () => G<int>.t_list!.Add(1));
        Lanes.On("b", () => G<string>.t_list!.Add("x"));
        G<object>.t_list!.Add(G<int>.t_last);
        Lanes.On("a", () => G<int>.Inner<byte>.t_name += "!");
        _ = G<byte>.Inner<int>.t_name;
        Lanes.Each(() => Console.WriteLine($"{Lanes.Here}: {G<int>.t_list?.Count} {G<string>.t_list?.Count} {G<object>.t_list?.Count} {G<int>.t_pair} {G<string>.t_pair} {G<object>.t_pair} {G<int>.t_last = Lanes.Here.Length + G<int>.t_last} {G<int>.Inner<byte>.t_name} {G<byte>.Inner<int>.t_name}"));
    }
}
