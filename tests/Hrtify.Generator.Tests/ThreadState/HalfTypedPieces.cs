using System;
using System.Collections.Generic;

namespace Hrtify.Generator.Tests.ThreadState;

/// <summary>What stands in a file for a moment before the rest of it is typed.</summary>
internal static class HalfTypedPieces
{
    // NAME is a thread-static of the file.
    private static readonly string[] s_pieces =
    [
        " [ThreadStatic", " [System.ThreadStatic] ", " [ThreadStatic] static ", " [System.ThreadStatic] static int t_new", " [System.ThreadStatic] static int t_new, t_", " [System.ThreadStatic] static int t_new = ",
        " [System.ThreadStatic] static readonly int t_new;", " [System.ThreadStatic] static ref int t_new;", " [System.ThreadStatic] static volatile object t_new;", " [System.ThreadStatic] const int t_new = 1;",
        " [field: System.ThreadStatic] static int New { get; ", " [field: System.ThreadStatic] static event System.Action ", " [field: System.ThreadStatic] static int New { get => field; set; }",
        " [Hrtify.CoreLocal] static partial ref int ", " [Hrtify.CoreLocal] static partial ref int New { get", " [Hrtify.CoreLocal] static partial ref int New { get; }", " [Hrtify.CoreLocal] partial ref int", " [Hrtify.CoreLocal()] static partial ref readonly int New { get; }",
        " static System.Threading.ThreadLocal<int> l = new(() => ", " System.Threading.ThreadLocal<> ", " var l = new System.Threading.ThreadLocal<int>(",
        " await ", " await NAME", " NAME", " NAME.", " NAME?.", " NAME = ", " NAME += await ", " NAME[", " ref NAME", " ref NAME, await ", " out NAME", " in NAME", " &NAME", " nameof(", " nameof(NAME", " (NAME, ", " (NAME, NAME) = ", " NAME switch { ",
        " NAME with { ", " NAME is { ", " NAME = ref ", " ref var r = ref NAME; ", " using (NAME", " lock (NAME) ", " foreach (var NAME in ", " fixed (int* p = &NAME) ", " x => NAME", " () => { NAME", " typeof(NAME", " default(NAME", " NAME: ", " goto NAME;", " catch when (NAME",
        " \"NAME\"", " GetField(\"NAME\"", " class ", " class NAME", " struct S {", " file class C {", " record R(int NAME", " interface I<out T> {", " extension(int x) {", " enum E { NAME", " namespace N;", " namespace ", " partial ", " where T : ", " delegate*<", " static abstract ",
        " new System.Threading.Timer(_ => NAME", " new System.Threading.Timer(", " System.Console.CancelKeyPress += (s, e) => { NAME", " System.Console.CancelKeyPress += ", " AppDomain.CurrentDomain.ProcessExit += delegate { ", " token.Register(() => NAME", " ~C() { NAME", " ~", " NAME = await ",
        " System.Environment.CurrentManagedThreadId == ", " [System.Threading.Thread.CurrentThread", " System.Threading.Monitor.Enter(NAME); await ", " System.Threading.Monitor.Exit(", " [System.Runtime.CompilerServices.ModuleInitializer] ", " [System.Runtime.InteropServices.DllImport(\"libc\")] static extern int fork(",
        " catch (System.NullReferenceException", " System.Threading.Thread.SetData(", " s = &NAME", " yield return NAME", " async () => { await NAME", " base(", " : this(", " operator +(", " this[",
        " {", " }", " (", " )", " [", " ]", " <", " >", " ;", " ,", " =>", " ::", " global::", " @", " @class", " ..", " ?", " ??= ", " ! ", " $\"{", " $\"{NAME", " \"", " \"\"\"", " '", " /*", " //", " /// <summary>\n", " \\u0041", " t\\u005fx ",
        "\n#if ", "\n#if NEVER\n", "\n#endif\n", "\n#else\n", "\n#line default\n", "\n#line 5 \"x.cs\"\n", "\n#line hidden\n", "\n#pragma checksum \"\n", "\n#nullable \n", "\n#region\n", "\n#:package X\n", "\n#!\n", "\n#error \n", "\n#define A\n",
        "\uFEFF", "\0", "\r", "\u2028", "\uD800", " int.MaxValue + 1", " 0x", " 1e", " 99999999999999999999",
    ];

    internal static string One(List<string> names, Random random) =>
        s_pieces[random.Next(s_pieces.Length)].Replace("NAME", names.Count == 0 ? "t_new" : names[random.Next(names.Count)], StringComparison.Ordinal);
}
