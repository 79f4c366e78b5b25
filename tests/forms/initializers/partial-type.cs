// form: initializers in two parts of one type, a static constructor in only one of another
// expect: converted
using System;

partial class A { [ThreadStatic] internal static int t_1 = Say.It("1"); }
partial class A { internal static int s_2 = Say.It("2"); [ThreadStatic] internal static int t_3; }
partial class B { [ThreadStatic] internal static int t_4; internal static int s_5 = Say.It("5"); }
partial class B { static B() { Say.It("B"); t_4 = 9; } }
static class Say { internal static int It(string s) { Console.WriteLine("init " + s + " " + Lanes.Here); return s.Length * 4; } }

static class Program
{
    static void Main()
    {
        Console.WriteLine("main");
        Lanes.On("a", () => { A.t_3 = 3; B.t_4++; });
        Lanes.Each(() => Console.WriteLine($"{Lanes.Here}: {A.t_1} {A.s_2} {A.t_3} {B.t_4} {B.s_5}"));
    }
}
