using System.Collections.Generic;
using Hrtify.Fuzz.Programs;
using Microsoft.CodeAnalysis.CSharp;

namespace Hrtify.Fuzz.Forms;

/// <summary>Delegates and events over thread-statics.</summary>
internal static class Delegates
{
    internal static IReadOnlyList<Form> All { get; } =
    [
        Script.Member("closure-on-lanes", "internal static Func<int> %Make(int by) { return () => { %t += by; return %t; }; }\n%TS static int %t;",
            "var made = %H.%Make(%L + 1); Stage.Show(\"here\", made()); Stage.On(1, () => Stage.Show(\"one\", made())); Stage.On(2, () => Stage.Show(\"two\", made() + made()));"),
        Script.Member("delegate-field-combine", "internal static void %Go() { %d += Calls.Id; %d += v => v + %t++; Stage.Show(\"d\", %d(3)); %d -= Calls.Id; Stage.Show(\"d\", %d); }\n%TS static Func<int, int> %d;\n%TS static int %t;", "%H.%Go();", "%H.%Go();"),
        Script.Member("event-over-field", "%TS static Action<int> %d;\ninternal static event Action<int> %Rung { add { %d += value; } remove { %d -= value; } }\ninternal static void %Ring(int v) { if (%d != null) %d(v); else Stage.Say(\"nobody\"); }",
            "Action<int> heard = v => Stage.Show(\"heard\", v); %H.%Rung += heard; %H.%Ring(1); Stage.On(1, () => %H.%Ring(2)); %H.%Rung -= heard; %H.%Ring(3);"),
        Script.Member("event-hidden-field", "[field: ThreadStatic] internal static event Action<int> %Rung;\ninternal static void %Ring(int v) { if (%Rung != null) %Rung(v); else Stage.Say(\"nobody\"); %Rung?.Invoke(v + 1); }",
            "Action<int> heard = v => Stage.Show(\"heard\", v); %H.%Rung += heard; %H.%Ring(1); Stage.On(1, () => %H.%Ring(2)); %H.%Rung -= heard; %H.%Ring(3);"),
        Script.Member("method-group-of-struct", "internal static void %Go() { Func<int, int> add = %p.Increase; Stage.Show(\"boxed\", add(3)); Stage.Show(\"field\", %p.A); }\n%TS static Pair %p;", "%H.%Go();"),
        Script.Member("delegate-pointer", "internal static unsafe int %Go() { %f = &%Twice; return %f(4) + (%f == null ? 1 : 2); }\nprivate static int %Twice(int v) { return v * 2; }\n%TS private static unsafe delegate*<int, int> %f;",
            "Stage.Show(\"f\", %H.%Go());").Since(LanguageVersion.CSharp9),
        Script.Beside("closure-captures-this", "class %Worker { %TS static int %t; int _own; internal Func<int> Start() { return () => ++_own * 10 + ++%t; } }",
            "var go = new %Worker().Start(); Stage.Show(\"a\", go()); Stage.On(2, () => Stage.Show(\"b\", go())); Stage.Show(\"c\", go());"),
    ];
}
