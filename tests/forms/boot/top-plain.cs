// form: top-level statements
// expect: converted
using System;

Console.WriteLine("top " + t());

static int t() => State.t_count += 2;

static class State { [ThreadStatic] internal static int t_count; }
