using System.Collections.Generic;
using Hrtify.Fuzz.Programs;
using Microsoft.CodeAnalysis.CSharp;

namespace Hrtify.Fuzz.Forms;

/// <summary>Thread-statics of generic types: one for each closed type, and of the type's own parameters.</summary>
internal static class Generics
{
    internal static IReadOnlyList<Form> All { get; } =
    [
        Script.Beside("generic-per-closed-type", "static class %G<T> { %TS internal static int Count; %TS internal static T Last; internal static int Put(T v) { Last = v; return ++Count; } }",
            "%G<int>.Put(3); %G<string>.Put(\"a\"); Stage.Show(\"ints\", %G<int>.Put(4)); Stage.Show(\"texts\", %G<string>.Count); Stage.Show(\"longs\", %G<long>.Count); Stage.Show(\"last\", %G<int>.Last);",
            "Stage.Show(\"ints\", %G<int>.Count); Stage.Show(\"texts\", %G<string>.Last);"),
        Script.Beside("generic-initializer", "class %G<T> { %TS internal static int Count = Stage.Note(typeof(T).Name, 5); }",
            "Stage.Show(\"a\", %G<int>.Count); Stage.Show(\"b\", %G<string>.Count++); Stage.Show(\"b\", %G<string>.Count);", "Stage.Show(\"c\", %G<int>.Count); Stage.Show(\"d\", %G<long>.Count);"),
        Script.Beside("generic-constrained-call", "interface %ICounter { int Up(int by); }\nstruct %Counter : %ICounter { int _n; public int Up(int by) { return _n += by; } }\nstatic class %G<T> where T : struct, %ICounter { %TS static T s; internal static int Go() { s.Up(2); return s.Up(3); } }",
            "Stage.Show(\"up\", %G<%Counter>.Go()); Stage.On(1, () => Stage.Show(\"up\", %G<%Counter>.Go()));"),
        Script.Beside("generic-class-constraint", "class %G<T> where T : class, new() { %TS static T s; internal static T Go() { return s ?? (s = new T()); } }",
            "Stage.Show(\"same\", ReferenceEquals(%G<Node>.Go(), %G<Node>.Go())); Stage.Show(\"n\", %G<Node>.Go().V++); Stage.Show(\"n\", %G<Node>.Go().V);"),
        Script.Beside("generic-nested", "class %G<T> { internal class Mid<U> { internal struct Low { %TS internal static (T, U) Both; } } }",
            "%G<int>.Mid<string>.Low.Both = (1, \"a\"); %G<int>.Mid<string>.Low.Both.Item1++; Stage.Show(\"both\", %G<int>.Mid<string>.Low.Both); Stage.Show(\"other\", %G<string>.Mid<int>.Low.Both);"),
        Script.Beside("generic-inherited", "class %G<T> { %TS protected internal static int Depth; %TS protected static T Held; }\nclass %D : %G<string> { internal static string Go() { Depth += 2; Held += \"x\"; return Held + Depth + %G<string>.Held; } }\nclass %E : %G<int> { internal static int Go() { Held += 3; return Held + Depth; } }",
            "Stage.Show(\"d\", %D.Go() + %D.Go()); Stage.Show(\"e\", %E.Go()); Stage.Show(\"f\", %G<string>.Depth);", "Stage.Show(\"d\", %D.Go());"),
        Script.Beside("generic-variance-nested", "interface %I<out T> { T Get(); }\nclass %G<T> : %I<T> { %TS internal static T Value; public T Get() { return Value; } }",
            "%G<string>.Value = \"v\"; %I<object> i = new %G<string>(); Stage.Show(\"v\", i.Get()); Stage.On(2, () => Stage.Show(\"v\", i.Get()));"),
        Script.Beside("generic-array-and-delegate", "static class %G<T> { %TS internal static T[] Items; %TS internal static Func<T, T> Map; internal static T Go(T v) { Items = new T[2]; Items[1] = v; Map = w => w; return Map(Items[1]); } }",
            "Stage.Show(\"i\", %G<int>.Go(3)); Stage.Show(\"s\", %G<string>.Go(\"q\"));"),
        Script.Beside("static-abstract", "interface %I { static abstract ref int Count { get; } }\nclass %A : %I { %TS static int s; public static ref int Count { get { return ref s; } } }\nclass %B : %I { %TS static int s; public static ref int Count { get { return ref s; } } }\nstatic class %Use { internal static int Up<T>() where T : %I { T.Count += 2; return T.Count++; } }",
            "Stage.Show(\"a\", %Use.Up<%A>()); Stage.Show(\"a\", %Use.Up<%A>()); Stage.Show(\"b\", %Use.Up<%B>());").Since(LanguageVersion.CSharp11),
        Script.Beside("self-generic", "class %G<T> where T : %G<T> { %TS internal static int Made; %TS internal static T Last; }\nclass %D : %G<%D> { internal %D() { Made++; Last = this; } }",
            "new %D(); new %D(); Stage.Show(\"made\", %D.Made); Stage.Show(\"last\", %D.Last == null);", "Stage.Show(\"made\", %D.Made);"),
    ];
}
