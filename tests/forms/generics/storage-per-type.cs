// form: closed types, shared canonical code for reference types, generic over itself, hundreds of instantiations
// expect: converted
using System;

class G<T> { [ThreadStatic] internal static int t_n; [ThreadStatic] internal static T? t_v; [ThreadStatic] internal static G<T>? t_self; internal static int Next() => ++t_n; internal class In<U> { [ThreadStatic] internal static int t_n; } }
class K<T> { }

static class Program
{
    static int Deep<T>(int d) { G<T>.t_n += d; G<T>.In<K<T>>.t_n++; return d == 0 ? G<T>.t_n : Deep<K<T>>(d - 1) + G<T>.t_n; }
    static string Shared<T>() where T : class => typeof(T).Name + G<T>.Next() + (G<T>.t_v == null) + G<T>.In<T>.t_n++;

    static void Main()
    {
        G<string>.t_v = "s"; Shared<string>(); Deep<int>(3);
        Lanes.Each(() => { G<object>.t_self ??= new G<object>(); Console.WriteLine($"{Lanes.Here}: {Shared<string>()} {Shared<object>()} {Shared<G<string>>()} {Deep<int>(6)} {Deep<string>(4)} {G<K<K<int>>>.t_n} {G<int>.In<K<int>>.t_n} {G<string>.t_self == null}"); });
        Lanes.On("fresh", () => Console.WriteLine(G<object>.t_self == null));
    }
}
