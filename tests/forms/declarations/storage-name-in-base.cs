// form: a base class has a type of the storage class's name
// expect: converted
using System;
class B { [ThreadStatic] protected static int t_x; protected class HrtifyState { public static int Current = 77; } protected static int Look() => HrtifyState.Current + t_x; }
class D : B { [ThreadStatic] static int t_y; new internal static int Look() => HrtifyState.Current + t_x++ + ++t_y; internal class In : D { [ThreadStatic] static int t_z; internal static int L() => t_z++ + t_y + t_x + HrtifyState.Current; } }
static class Program { static void Main() { Console.WriteLine(D.Look() + D.In.L() + D.In.L()); } }
