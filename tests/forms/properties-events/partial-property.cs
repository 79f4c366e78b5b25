// form: [field: ThreadStatic] on the defining part of a partial property
// expect: refused P auto-property
using System;
partial class C { [field: ThreadStatic] internal static partial int P { get; set; } }
partial class C { internal static partial int P { get => field; set => field = value; } }
static class Program { static void Main() { C.P = 3; Lanes.Each(() => Console.WriteLine(C.P)); } }
