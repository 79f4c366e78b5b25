// form: everything on one line with other members
// expect: converted
using System;

static class One { [ThreadStatic] static int t_x; static int s_y = Say(3); [ThreadStatic] static string t_z = "z"; internal static int F() { return t_x += s_y++; } [ThreadStatic] internal static int t_w, t_v = 9; internal static string G() => t_z += t_x; static int Say(int x) { Console.WriteLine("init"); return x; } }
class Two { [ThreadStatic] internal static int t_n; } struct Three { [ThreadStatic] internal static Three? t_n; internal int N; } class Four { internal int M; [ThreadStatic] internal static int t_m; public Four() { M = ++t_m; } }

static class Program { static void Main() { Console.WriteLine("main"); One.t_w++; Console.WriteLine("touched"); One.F(); Two.t_n = 7; Lanes.Each(() => { Three.t_n = new Three { N = (Three.t_n?.N ?? 0) + Two.t_n++ }; Console.WriteLine($"{Lanes.Here}: {One.F()} {One.G()} {One.t_w++} {One.t_v++} {Two.t_n} {Three.t_n?.N} {new Four().M} {new Four().M}"); }); Console.WriteLine(One.t_w + One.t_v); } }
