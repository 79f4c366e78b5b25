// form: constrained calls on T : struct, interface calls on struct fields, boxing, ToString, GetHashCode, Equals, ref this extension, method groups
// expect: converted
using System;

interface IInc { int Inc(); int N { get; set; } }
struct S : IInc { int _n; public int Inc() => ++_n; public int N { get => _n; set => _n = value; } public override string ToString() => "S" + ++_n; public override int GetHashCode() => _n += 10; public override bool Equals(object? o) { _n += 100; return false; } }
static class Ext { internal static void Bump(ref this S s) => s.N += 1000; internal static int Peek(in this S s) => s.N; internal static int Copy(this S s) => s.Inc(); internal static int GenericBump<T>(ref this T t) where T : struct, IInc => t.Inc(); }

class G<T> where T : struct, IInc { [ThreadStatic] internal static T t_t; internal static int Up() { t_t.N += 5; return t_t.Inc(); } }
class H<T> where T : IInc, new() { [ThreadStatic] internal static T? t_t; internal static int Up() { t_t ??= new T(); t_t.N += 5; return t_t.Inc() + Call(ref t_t!); } static int Call<U>(ref U u) where U : IInc => u.Inc(); }

static class Program
{
    [ThreadStatic] static S t_s;
    [ThreadStatic] static object? t_box;

    static void Step()
    {
        t_s.Inc(); string s = t_s.ToString() + $"{t_s}"; t_s.GetHashCode(); t_s.Equals(null); t_s.Bump(); int p = t_s.Peek() + t_s.Copy() + t_s.GenericBump();
        IInc i = t_s; i.Inc(); t_box ??= t_s; ((IInc)t_box).Inc();
        Func<int> f = t_s.Inc; f(); f(); Func<string> g = new(t_s.ToString);
        Console.WriteLine($"{Lanes.Here}: {t_s.N} {s} {p} {i.N} {((IInc)t_box).N} {f()} {g()} {G<S>.Up()} {H<S>.Up()} {H<S>.t_t.N}");
    }

    static void Main()
    {
        Step();
        Lanes.Each(Step);
        Lanes.On("a", Step);
    }
}
