using System.Collections.Generic;
using Hrtify.Fuzz.Programs;
using Microsoft.CodeAnalysis.CSharp;

namespace Hrtify.Fuzz.Forms;

/// <summary>Fields asked for by their names, and what programs see of themselves.</summary>
internal static class Reflection
{
    private const string Flags = "System.Reflection.BindingFlags.Static | System.Reflection.BindingFlags.Public | System.Reflection.BindingFlags.NonPublic";

    internal static IReadOnlyList<Form> All { get; } =
    [
        Script.Beside("reflection-get-field", "class %A { %TS internal static int %x; internal static object Go() { %x = 4; return typeof(%A).GetField(\"%x\", " + Flags + ").GetValue(null); } }", "Stage.Show(\"x\", %A.Go());").Rare(),
        Script.Beside("reflection-nameof", "class %A { %TS internal static int %x; internal static object Go() { %x = 4; return typeof(%A).GetField(nameof(%x), " + Flags + ").GetValue(null); } }", "Stage.Show(\"x\", %A.Go());").Rare(),
        Script.Beside("reflection-const", "class %A { const string Name = \"%x\"; %TS internal static int %x; internal static object Go() { typeof(%A).GetField(Name, " + Flags + ").SetValue(null, 7); return %x; } }", "Stage.Show(\"x\", %A.Go());").Rare(),
        Script.Beside("expression-field-by-name", "class %A { %TS internal static int %x; internal static int Go() { %x = 4; return Expression.Lambda<Func<int>>(Expression.Field(null, typeof(%A), \"%x\")).Compile(true)(); } }", "Stage.Show(\"x\", %A.Go());").Rare(),
        Script.Beside("unsafe-accessor", "class %A { %TS private static int %x; internal static int Up() { return ++%x; } }\nstatic class %U { [UnsafeAccessor(UnsafeAccessorKind.StaticField, Name = \"%x\")] internal static extern ref int Get(%A a); }", "%U.Get(null) = 4; Stage.Show(\"x\", %A.Up());").Rare(),
        Script.Beside("reflection-on-methods", "class %A { %TS internal static int %x; public static int Pub() { return ++%x; } }", "Stage.Show(\"x\", typeof(%A).GetMethod(\"Pub\").Invoke(null, null)); Stage.Show(\"x\", typeof(%A).GetMethods().Length);"),
        Script.Beside("caller-lines", "class %A { %TS internal static int X; internal static int Go() { X = Calls.Line(); return X; } }", "Stage.Show(\"line\", %A.Go()); Stage.Show(\"line\", Calls.Line()); Stage.Show(\"file\", Calls.File());"),
        Script.Beside("attribute-nameof", "class %A { %TS internal static int X; [System.ComponentModel.Description(nameof(X))] internal static int Go() { return ++X; } }", "Stage.Show(\"x\", %A.Go());"),
        Script.Beside("member-not-null", "class %A { %TS static %S X; [System.Diagnostics.CodeAnalysis.MemberNotNull(nameof(X))] static void Fill() { X = \"f\"; } internal static int Go() { Fill(); return X.Length; } }", "Stage.Show(\"x\", %A.Go());").Since(LanguageVersion.CSharp9),
        Script.Beside("nullable-flow", "class %A { %TS static %S X; internal static int Go() { if (X == null) X = \"a\"; int n = X.Length; X = null; if (X is { Length: > 3 } y) n += y.Length; return n + X.Length; } }", "Stage.Show(\"x\", %A.Go());").Since(LanguageVersion.CSharp9),
        Script.Beside("nullable-attributes", "class %A { [ThreadStatic, System.Diagnostics.CodeAnalysis.MaybeNull] static string X; internal static int Go() { return X == null ? 1 : X.Length; } }", "Stage.Show(\"x\", %A.Go());").Since(LanguageVersion.CSharp8),
        Script.Beside("nullable-not-set", "class %A { %TS internal static string X; %TS internal static Node N; internal static string Go() { X = \"a\"; string s = X; s = null; N = null; return X + s; } }", "Stage.Show(\"x\", %A.Go());"),
    ];
}
