using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace Hrtify.Generator.Tests.Handlers;

/// <summary>
/// A random program of methods that call each other in every way C# has, some of which read thread-bound state, and of
/// handlers that start somewhere among them. When it runs, each method makes all its calls once, so the states that a run of a
/// handler reads are those that the rule must find from it, and no others.
/// </summary>
internal sealed class CallGraphProgram
{
    private readonly Random _random;
    private readonly StringBuilder _types = new();
    private readonly StringBuilder _setup = new();
    private readonly HashSet<string> _declared = [];

    internal CallGraphProgram(int seed)
    {
        _random = new Random(seed);
        // No way through them is longer than the rule follows.
        var methods = _random.Next(6, 28);
        States = _random.Next(1, 8);
        Handlers = _random.Next(2, 6);
        for (var method = 0; method < methods; method++) AddMethod(method, methods);
        // Before the text is put together: an edge may declare types.
        Text = Whole([.. Enumerable.Range(0, Handlers).Select(handler => Edge(methods + handler, _random.Next(methods)))]);
    }

    internal int States { get; }

    internal int Handlers { get; }

    /// <summary>Handler N is registered on the line that ends with "// handler N".</summary>
    internal string Text { get; }

    private string Whole(string[] handlers)
    {
        var text = new StringBuilder("""
            using System;
            using System.Collections.Generic;
            using System.Threading;
            using System.Threading.Tasks;
            static class Log
            {
                public static bool Never;
                public static readonly HashSet<int> Entered = new HashSet<int>();
                public static readonly SortedSet<int> Touched = new SortedSet<int>();
                public static void Touch(int state, int value) => Touched.Add(state);
                public static void Apply(Action work) { work(); }
                public static T Through<T>(T value) => value;
            }

            """);
        text.Append("static class S\n{\n");
        for (var state = 0; state < States; state++) text.Append("    [ThreadStatic] public static int t_").Append(state).Append(";\n    public static void Set").Append(state).Append("(int value) => t_").Append(state).Append(" = value;\n");
        text.Append("}\n").Append(_types);
        text.Append("public static class Program\n{\n    public static void Setup()\n    {\n").Append(_setup).Append("    }\n    public static void Register()\n    {\n");
        for (var handler = 0; handler < Handlers; handler++) text.Append("        ").Append(Registration(handler)).Append(" // handler ").Append(handler).Append('\n');
        text.Append("    }\n    public static int[] Run(int handler)\n    {\n        Log.Entered.Clear();\n        Log.Touched.Clear();\n        switch (handler)\n        {\n");
        for (var handler = 0; handler < Handlers; handler++) text.Append("            case ").Append(handler).Append(": Handler").Append(handler).Append("(null); break;\n");
        text.Append("        }\n        return new List<int>(Log.Touched).ToArray();\n    }\n");
        for (var handler = 0; handler < Handlers; handler++) text.Append("    static void Handler").Append(handler).Append("(object state) { ").Append(handlers[handler]).Append(" }\n");
        return text.Append("}\n").ToString();
    }

    private static string Registration(int handler) => (handler % 3) switch
    {
        0 => "new Timer(Handler" + handler + ");",
        1 => "{ TimerCallback kept = Handler" + handler + "; new Timer(state => kept(state)); }",
        _ => "{ Action<object> kept = null; kept += Handler" + handler + "; new Timer(state => { Action inner = () => kept(state); inner(); }); }",
    };

    private void AddMethod(int method, int methods)
    {
        var body = new StringBuilder();
        foreach (var callee in Enumerable.Range(0, _random.Next(4)).Select(_ => _random.Next(methods)).Distinct()) body.Append("        ").Append(Edge(method, callee)).Append('\n');
        if (_random.Next(3) == 0) body.Append("        ").Append(Decoy(_random.Next(methods))).Append('\n');
        if (_random.Next(4) == 0)
        {
            var state = _random.Next(States);
            body.Append("        Log.Touch(").Append(state).Append(", S.t_").Append(state).Append(");\n");
        }

        _types.Append("static partial class N").Append(method).Append("\n{\n    public static void Call()\n    {\n        if (!Log.Entered.Add(").Append(method).Append(")) return;\n").Append(body).Append("    }\n}\n");
    }

    // A statement that calls the other method, in one of many ways.
    private string Edge(int from, int to)
    {
        var call = "N" + to + ".Call";
        switch (_random.Next(28))
        {
            case 0: return Declared("B" + to, "abstract class B#{ public abstract void Do(); } class V# : B# { public override void Do() => CALL(); } class VV# : V# { }", to) + "B" + to + " b" + to + " = new VV" + to + "(); b" + to + ".Do();";
            case 1: return Declared("I" + to, "interface I# { void Do(); } class W# : I# { public void Do() { CALL(); } }", to) + "((I" + to + ")new W" + to + "()).Do();";
            case 2: return "Action a" + to + " = " + call + "; a" + to + "();";
            case 3: return "Action l" + to + " = () => " + call + "(); l" + to + ".Invoke();";
            case 4: return "Log.Apply(" + call + ");";
            case 5: return "void F" + to + "() => " + call + "(); F" + to + "();";
            case 6: return Declared("J" + to, "interface J# { void Do(); } struct X# : J# { void J#.Do() => CALL(); } static class Y# { public static void Run<T>(T x) where T : J# { x.Do(); } }", to) + "Y" + to + ".Run(new X" + to + "());";
            case 7: return Declared("P" + to, "static class P# { public static int Value { get { CALL(); return 1; } } }", to) + "_ = P" + to + ".Value;";
            case 8: return Declared("K" + to, "class K# { public K#() { CALL(); } } class KK# : K# { }", to) + "new KK" + to + "();";
            case 9: return Given("Fs" + to, "static class Fs# { public static Action Held; }", "Fs#.Held = CALL;", to) + "Fs" + to + ".Held();";
            case 10: return Given("Ev" + to, "static class Ev# { public static event Action Raised; public static void Raise() => Raised?.Invoke(); }", "Ev#.Raised += CALL;", to) + "Ev" + to + ".Raise();";
            case 11: return Declared("Mk" + to, "static class Mk# { public static Action Make() => CALL; }", to) + "Mk" + to + ".Make()();";
            case 12: return "new List<int> { 1 }.ForEach(x" + to + " => " + call + "());";
            case 13: return Declared("It" + to, "static class It# { public static IEnumerable<int> Items() { CALL(); yield return 1; } }", to) + "foreach (var i" + to + " in It" + to + ".Items()) { }";
            case 14: return Declared("Op" + to, "class Op# { public static Op# operator +(Op# a, int b) { CALL(); return a; } public static implicit operator int(Op# a) { CALL(); return 1; } }", to) + (from % 2 == 0 ? "_ = new Op" + to + "() + 1L.GetHashCode();" : "int o" + to + " = new Op" + to + "();");
            case 15: return Declared("Di" + to, "class Di# : IDisposable { public void Dispose() => CALL(); }", to) + "using (new Di" + to + "()) { }";
            case 16: return Declared("Ba" + to, "class Ba# { public virtual void Do() => CALL(); } class De# : Ba# { public override void Do() { base.Do(); } }", to) + "new De" + to + "().Do();";
            case 17: return Declared("As" + to, "static class As# { public static async Task CallAsync() { await Task.CompletedTask; CALL(); } }", to) + "As" + to + ".CallAsync().Wait();";
            case 18: return Given("Ho" + to, "static class Ho# { static Action _held; public static void Keep(Action work) { _held = work; } public static void Go() => _held(); }", "Ho#.Keep(CALL);", to) + "Ho" + to + ".Go();";
            case 19: return Declared("Ex" + to, "static class Ex# { public static void Do#(this int x) => CALL(); }", to) + "3.Do" + to + "();";
            case 20: return "_ = new Lazy<int>(() => { " + call + "(); return 1; }).Value;";
            case 21: return Declared("In" + to, "class In# { public int this[int i] { get => i; set { CALL(); } } }", to) + "new In" + to + "()[1] = 2;";
            case 22: return Declared("Ge" + to, "class Ge#<T> { public virtual void Do() { CALL(); } } class Gd# : Ge#<string> { }", to) + "Ge" + to + "<string> g" + to + " = new Gd" + to + "(); g" + to + ".Do();";
            case 23: return Given("Pr" + to, "class Pr# { public static readonly Pr# One = new Pr#(); public Action Work { get; set; } }", "Pr#.One.Work = Log.Never ? null : CALL;", to) + "Pr" + to + ".One.Work?.Invoke();";
            case 24: return Declared("Fi" + to, "class Fi# { static readonly Action s_work = () => CALL(); public static void Go() { s_work(); } }", to) + "Fi" + to + ".Go();";
            case 25: return Declared("Tw" + to, "static class Tw# { public static void Twice(Action<Action> outer) { outer(CALL); } public static void Inner(Action work) { work(); } }", to) + "Tw" + to + ".Twice(Tw" + to + ".Inner);";
            case 26: return "{ Action d" + to + " = null; d" + to + " += " + call + "; d" + to + " += delegate { }; d" + to + "(); }";
            default: return call + "();";
        }
    }

    // Something that looks like a call, and is none of this code's.
    private string Decoy(int to)
    {
        var call = "N" + to + ".Call";
        switch (_random.Next(6))
        {
            case 0: return "Action unused" + to + " = " + call + ";";
            case 1: return Declared("No" + to, "static class No# { public static Action Held; }", to) + "No" + to + ".Held = " + call + ";";
            case 2: return "if (Log.Never) Task.Run(" + call + ");";
            case 3: return "if (Log.Never) new Thread(" + call + ").Start();";
            case 4: return "_ = nameof(" + call + ");";
            default: return Declared("Si" + to, "class Si# { public virtual void Do() { } } class Sj# : Si# { } class Sk# : Si# { public override void Do() => CALL(); }", to) + "new Sj" + to + "().Do();";
        }
    }

    private string Given(string name, string type, string setup, int to)
    {
        if (Declare(name, type, to)) _setup.Append("        ").Append(Filled(setup, to)).Append('\n');
        return "";
    }

    private string Declared(string name, string type, int to)
    {
        Declare(name, type, to);
        return "";
    }

    private bool Declare(string name, string type, int to)
    {
        if (!_declared.Add(name)) return false;
        _types.Append(Filled(type, to)).Append('\n');
        return true;
    }

    private static string Filled(string text, int to) => text.Replace("CALL", "N" + to + ".Call", StringComparison.Ordinal).Replace("#", to.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
}
