using System;
using System.Threading.Tasks;
using Hrtify.Generator.Handlers;
using Hrtify.Generator.Rules;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;
using Xunit;

namespace Hrtify.Generator.Tests.Handlers;

/// <summary>HRT2001: from a handler calls lead to state of another thread.</summary>
public sealed class HandlerTests
{
    [Theory]
    [InlineData("new Timer({|HRT2001:_ => Read()|})")]
    [InlineData("new Timer({|HRT2001:OnTick|}, null, 0, 10)")]
    [InlineData("new Timer(dueTime: 0, period: 10, state: null, callback: {|HRT2001:OnTick|})")]
    [InlineData("PosixSignalRegistration.Create(PosixSignal.SIGTERM, {|HRT2001:context => Read()|})")]
    [InlineData("Console.CancelKeyPress += {|HRT2001:(sender, e) => Read()|}")]
    [InlineData("Console.CancelKeyPress += {|HRT2001:delegate { Read(); }|}")]
    [InlineData("AppDomain.CurrentDomain.ProcessExit += {|HRT2001:OnExit|}")]
    [InlineData("token.Register({|HRT2001:Read|})")]
    [InlineData("token.Register({|HRT2001:s => ((C)s).Virtual()|}, null)")]
    [InlineData("watcher.Changed += {|HRT2001:(s, e) => { Action later = Read; later(); }|}")]
    [InlineData("watcher?.Created += {|HRT2001:(s, e) => Read()|}")]
    [InlineData("Console.CancelKeyPress += {|HRT2001:(s, e) => Console.WriteLine(flow.Value)|}")]
    [InlineData("token.UnsafeRegister({|HRT2001:s => Console.WriteLine(flow.Value)|}, null)")]
    [InlineData("new Timer({|HRT2001:new TimerCallback(OnTick)|})")]
    [InlineData("new Timer({|HRT2001:(TimerCallback)(_ => Read())|})")]
    [InlineData("new Timer({|HRT2001:token.CanBeCanceled ? OnTick : null|})")]
    [InlineData("Timer timer = new({|HRT2001:OnTick|})")]
    [InlineData("TimerCallback held = OnTick; new Timer({|HRT2001:held|})")]
    [InlineData("Action later = Read; new Timer({|HRT2001:_ => later()|})")]
    [InlineData("Action self = null; self = () => { Read(); self(); }; new Timer({|HRT2001:_ => self()|})")]
    [InlineData("void Every(Action work) => new Timer({|HRT2001:_ => work()|}); Every(Read)")]
    // Registered first, set later: the question in the handler is not of the body around it.
    [InlineData("new Timer({|HRT2001:_ => Console.WriteLine(t_tenant ?? \"none\")|}); t_tenant = \"first\"")]
    [InlineData("AppDomain.CurrentDomain.ProcessExit += {|HRT2001:(s, e) => { if (t_tenant == null) return; Read(); }|}; t_tenant = \"first\"")]
    [InlineData("Given.Every(Read)")]
    [InlineData("Given.Stopped += OnExit")]
    [InlineData("ThreadPool.RegisterWaitForSingleObject(null, {|HRT2001:(s, timedOut) => Read()|}, null, 5, true)")]
    public Task Each_kind_of_registration(string registration) => Verify(registration + ";");

    [Theory]
    [InlineData("Call();", "")]
    [InlineData("B b = new V(); b.Do();", "abstract class B { public abstract void Do(); } class V : B { public override void Do() => C.Call(); }")]
    [InlineData("B b = new W(); b.Do();", "abstract class B { public abstract void Do(); } class V : B { public override void Do() => C.Call(); } class W : V { }")]
    [InlineData("new W().Do();", "class V { public virtual void Do() => C.Call(); } class W : V { public override void Do() => base.Do(); }")]
    [InlineData("((I)new W()).Do();", "interface I { void Do(); } class W : I { public void Do() { C.Call(); } }")]
    [InlineData("G.Run(new X());", "interface I { void Do(); } struct X : I { void I.Do() => C.Call(); } static class G { public static void Run<T>(T x) where T : I { x.Do(); } }")]
    [InlineData("new D().Do();", "class G<T> { public virtual void Do() { C.Call(); } } class D : G<string> { }")]
    [InlineData("Action a = Call; a();", "")]
    [InlineData("Action a = () => Call(); a.Invoke();", "")]
    [InlineData("{ Action a = null; a += Call; a += delegate { }; a(); }", "")]
    [InlineData("void F() => Call(); F();", "")]
    [InlineData("A.Apply(Call);", "static class A { public static void Apply(Action work) { work(); } }")]
    [InlineData("A.Twice(A.Inner);", "static class A { public static void Twice(Action<Action> outer) { outer(C.Call); } public static void Inner(Action work) { work(); } }")]
    [InlineData("_ = A.Value;", "static class A { public static int Value { get { C.Call(); return 1; } } }")]
    [InlineData("new A()[1] = 2;", "class A { public int this[int i] { get => i; set { C.Call(); } } }")]
    [InlineData("new K();", "class A { public A() { C.Call(); } } class K : A { }")]
    [InlineData("new K();", "class A { int x = C.Calls(); } class K : A { }")]
    [InlineData("A.Go();", "static class A { static readonly Action s_work = () => C.Call(); public static void Go() { s_work(); } }")]
    [InlineData("A.Go();", "static class A { static Action s_work; public static void Keep(Action work) { s_work = work; } public static void Go() => s_work(); public static void Setup() => Keep(C.Call); }")]
    [InlineData("A.Raise();", "static class A { static event Action Raised; public static void Raise() => Raised?.Invoke(); public static void Setup() { Raised += C.Call; } }")]
    [InlineData("A.One.Work?.Invoke();", "class A { public static readonly A One = new A(); public Action Work { get; set; } public static void Setup() { One.Work = DateTime.Now.Year > 3 ? null : C.Call; } }")]
    [InlineData("A.Make()();", "static class A { public static Action Make() => C.Call; }")]
    [InlineData("new System.Collections.Generic.List<int> { 1 }.ForEach(x => Call());", "")]
    [InlineData("foreach (var i in A.Items()) { }", "static class A { public static System.Collections.Generic.IEnumerable<int> Items() { C.Call(); yield return 1; } }")]
    [InlineData("_ = new A() + 1;", "class A { public static A operator +(A a, int b) { C.Call(); return a; } }")]
    [InlineData("int i = new A();", "class A { public static implicit operator int(A a) { C.Call(); return 1; } }")]
    [InlineData("using (new A()) { }", "class A : IDisposable { public void Dispose() => C.Call(); }")]
    [InlineData("A.GoAsync().Wait();", "static class A { public static async Task GoAsync() { await Task.Yield(); C.Call(); } }")]
    [InlineData("3.Do();", "static class A { public static void Do(this int x) => C.Call(); }")]
    public Task Each_way_of_calling(string statement, string types)
    {
        var test = Test($$"""
            using System;
            using System.Threading;
            using System.Threading.Tasks;
            class C
            {
                [ThreadStatic] static string t_tenant;
                static void Serve(string tenant) => t_tenant = tenant;
                public static void Call() { Console.WriteLine(t_tenant); }
                public static int Calls() { Call(); return 1; }
                static void Main() { new Timer({|HRT2001:OnTick|}); }
                static void OnTick(object state) { {{statement}} }
            }
            {{types}}
            """);
        return test.RunAsync();
    }

    [Theory]
    // Nothing thread-bound, or nobody else's business.
    [InlineData("new Timer(_ => Plain())")]
    [InlineData("new Timer(_ => Buffer().Append(3))")]
    [InlineData("new Timer(_ => Console.WriteLine(flow.Value))")]
    [InlineData("token.Register(() => Console.WriteLine(flow.Value))")]
    [InlineData("token.UnsafeRegister(s => { flow.Value = 3; Console.WriteLine(flow.Value); }, null)")]
    [InlineData("new Timer(_ => Rented())")]
    [InlineData("new Timer(_ => Deep(3))")]
    [InlineData("new Timer(_ => Within(Read))")]
    [InlineData("new Timer(_ => { using (new Scope()) Read(); })")]
    [InlineData("new Timer(_ => { t_tenant = \"timer\"; Read(); })")]
    // Not a handler, or another's.
    [InlineData("Task.Run(() => Read())")]
    [InlineData("new Thread(Read)")]
    [InlineData("new Timer(_ => Task.Run(() => Read()))")]
    [InlineData("new Mine(_ => Read())")]
    [InlineData("Console.CancelKeyPress -= (s, e) => Read()")]
    // In a context.
    [InlineData("new Timer(_ => context.Run(() => Read()))")]
    [InlineData("new Timer(_ => { using (context.Adopt()) Read(); })")]
    [InlineData("new Timer(_ => { Plain(); using var scope = context.Adopt(); Read(); })")]
    public Task Nothing_is_said_of(string registration) => Verify("var x = " + registration + ";", CompilerDiagnostics.None);

    [Theory]
    // Put back by the handler and by others.
    [InlineData("t_depth++; try { Use(t_depth); } finally { t_depth--; }", "t_depth++; try { Use(t_depth); } finally { t_depth--; }")]
    [InlineData("if (t_busy) return; t_busy = true; try { Use(1); } finally { t_busy = false; }", "if (t_busy) return; t_busy = true; try { Use(2); } finally { t_busy = false; }")]
    [InlineData("var old = t_depth; t_depth = 5; try { Use(1); } finally { t_depth = old; }", "Use(t_depth); t_depth = 3;")]
    [InlineData("int old; old = t_depth; t_depth = 5; Use(t_depth); t_depth = old;", "t_depth = 3;")]
    // By a property that gives it; who sets it puts it back, so a handler finds what no thread has set.
    [InlineData("var old = Now; Now = 5; try { Use(1); } finally { Now = old; }", "Use(Now); Now = 3;")]
    [InlineData("Use(Now);", "var old = Now; Now = 3; try { Use(Now); } finally { Now = old; }")]
    [InlineData("Use(t_depth);", "var old = Deep; Now = 3; try { Use(Now); } finally { t_depth = old; }")]
    // Filled before it is used.
    [InlineData("Ensure(); t_buffer[0] = 1;", "t_buffer = null;")]
    [InlineData("Use((t_buffer ?? (t_buffer = new int[3]))[0]);", "t_buffer = null;")]
    [InlineData("if (t_buffer is { } known) { Use(known); return; } t_buffer = new int[3];", "t_buffer = null;")]
    [InlineData("var taken = t_buffer; t_buffer = null; Use(taken ?? new int[3]);", "t_buffer = new int[3];")]
    [InlineData("LazyInitializer.EnsureInitialized(ref t_buffer, () => new int[3]); Use(t_buffer);", "t_buffer = null;")]
    public Task Nothing_is_said_of_a_handler_that_keeps_to_itself(string handler, string other) => Test(Pair(handler, other, "OnTick")).RunAsync();

    [Theory]
    [InlineData("t_busy = true; Console.WriteLine(t_busy);", "while (!t_busy) { }")]
    [InlineData("Use(t_buffer); t_buffer ??= new int[3];", "t_buffer = new int[4];")]
    [InlineData("Use(t_depth);", "t_depth++;")]
    [InlineData("Use(Now);", "t_depth = 3;")]
    [InlineData("Use(Deep);", "Now = 3;")]
    [InlineData("((IHas)new Has()).Value.ToString();", "Now = 3;")]
    public Task A_handler_that_does_not_is_told(string handler, string other) => Test(Pair(handler, other, "{|HRT2001:OnTick|}")).RunAsync();

    private static string Pair(string handler, string other, string registered) => $$"""
        using System;
        using System.Threading;
        class C
        {
            [ThreadStatic] static int t_depth;
            [ThreadStatic] static bool t_busy;
            [ThreadStatic] static int[] t_buffer;
            static int Now { get => t_depth; set { t_depth = value; } }
            static int Deep => C.Now;
            interface IHas { int Value { get; } }
            class Has : IHas { public int Value => t_depth; }
            static void Use(params int[] values) { }
            static void Ensure() { if (t_buffer == null) t_buffer = new int[3]; }
            static void Other() { {{other}} }
            static void OnTick(object state) { {{handler}} }
            static void Go() { new Timer({{registered}}); }
        }
        """;

    [Fact]
    public Task What_is_said() => Verify("""
        using System;
        using System.Threading;
        static class Engine
        {
            [ThreadStatic] private static string t_tenant;
            [ThreadStatic] private static int t_steps;
            [ThreadStatic] private static bool t_stop;
            public static void Start() { t_tenant = "a"; while (!t_stop) { } }
            public static void Step() { Log(t_tenant); t_steps++; }
            public static void Stop() => t_stop = true;
            private static void Log(string text) { }
        }
        class Program
        {
            static void Main()
            {
                Engine.Start();
                new Timer({|#0:_ => Engine.Step()|});
                Console.CancelKeyPress += {|#1:OnCancel|};
            }
            static void OnCancel(object sender, ConsoleCancelEventArgs e) { Engine.Stop(); }
        }
        """,
        Reach(0, "a thread of the pool", "reads 't_tenant', which other threads set each for themselves", "the lambda > Engine.Step > Engine.t_tenant", " (and 1 more)"),
        Reach(1, "the signal thread", "sets 't_stop' for that thread alone, and other code reads it", "Program.OnCancel > Engine.Stop > Engine.t_stop", ""));

    [Fact]
    public Task Rows_of_a_package_are_followed_too() => Verify("""
        using System;
        class Loop
        {
            [ThreadStatic] static int t_n, t_m;
            public static void OnFrame(Action callback) { }
            public static event Action Closed;
            static void Main() { OnFrame({|#0:() => t_n++|}); Closed += {|#1:Count|}; }
            static void Count() => t_m++;
        }
        """, "M:Loop.OnFrame | callback | handler | the render thread\nE:Loop.Closed || handler | the window's thread",
        Reach(0, "the render thread", "changes 't_n', of which each thread has its own", "the lambda > Loop.t_n", ""),
        Reach(1, "the window's thread", "changes 't_m', of which each thread has its own", "Loop.Count > Loop.t_m", ""));

    [Theory]
    [InlineData("new Timer(")]
    [InlineData("new Timer(_ => Plain(;")]
    [InlineData("new Timer(null)")]
    [InlineData("new Timer(default(TimerCallback))")]
    [InlineData("Action self = () => self(); new Timer(_ => self())")]
    [InlineData("new Timer(_ => Nothing.Like(it))")]
    [InlineData("new Timer(OnTick, ")]
    [InlineData("Console.CancelKeyPress += ")]
    [InlineData("Console.CancelKeyPress += Nobody;")]
    [InlineData("new(_ => Read());")]
    [InlineData("token.Register(")]
    public Task Half_typed_nothing_is_thrown(string registration) => Verify(registration, CompilerDiagnostics.None);

    private static Task Verify(string statement, CompilerDiagnostics compiler = CompilerDiagnostics.Errors)
    {
        // What is told of a handler that somebody else passes on is told where it is registered.
        var given = statement.StartsWith("Given.Every", StringComparison.Ordinal) ? "{|HRT2001:_ => work()|}" : "_ => work()";
        var stopped = statement.StartsWith("Given.Stopped", StringComparison.Ordinal) ? "{|HRT2001:value|}" : "value";
        var test = Test($$"""
            using System;
            using System.IO;
            using System.Text;
            using System.Threading;
            using System.Threading.Tasks;
            using System.Runtime.InteropServices;
            using Hrtify;
            class Mine { public Mine(Action<object> callback) { } }
            class C
            {
                [ThreadStatic] static string t_tenant;
                [ThreadStatic] static StringBuilder t_buffer;
                [ThreadStatic] static StringBuilder t_rented;
                [ThreadStatic] static int t_depth;
                static readonly AsyncLocal<int> flow = new AsyncLocal<int>();
                static void Serve(string tenant) => t_tenant = tenant;
                static void Read() { Console.WriteLine(t_tenant); }
                public virtual void Virtual() { }
                static void OnTick(object state) => Read();
                static void OnExit(object sender, EventArgs e) => Read();
                static int Plain() => 3;
                static StringBuilder Buffer() { if (t_buffer == null) t_buffer = new StringBuilder(); return t_buffer.Clear(); }
                static StringBuilder Rented() { var rented = t_rented; if (rented != null) { t_rented = null; return rented; } return new StringBuilder(); }
                static void Back(StringBuilder builder) => t_rented = builder;
                static int Deep(int n) { t_depth++; try { return n == 0 ? t_depth : Deep(n - 1); } finally { t_depth--; } }
                struct Scope : IDisposable { string _old; public Scope() { _old = t_tenant; t_tenant = "s"; } public void Dispose() => t_tenant = _old; }
                static void Within(Action work) { var old = t_tenant; t_tenant = "w"; try { work(); } finally { t_tenant = old; } }
                static void Go(CancellationToken token, FileSystemWatcher watcher, CoreContext context)
                {
                    {{statement}}
                }
            }
            static class Given
            {
                public static void Every(Action work) => new Timer({{given}});
                public static event EventHandler Stopped { add { AppDomain.CurrentDomain.ProcessExit += {{stopped}}; } remove { } }
            }
            class D : C { public override void Virtual() { OnDerived(); } static void OnDerived() => Console.WriteLine(t_mine); [ThreadStatic] static string t_mine; static void Set() => t_mine = ""; }
            """);
        test.CompilerDiagnostics = compiler;
        return test.RunAsync();
    }

    private static Task Verify(string source, params DiagnosticResult[] expected) => Verify(source, null, expected);

    private static Task Verify(string source, string? table, params DiagnosticResult[] expected)
    {
        var test = Test(source);
        if (table is not null) test.TestState.AdditionalFiles.Add(("/mine.handlers", table));
        test.ExpectedDiagnostics.AddRange(expected);
        return test.RunAsync();
    }

    private static CSharpAnalyzerTest<HandlerAnalyzer, DefaultVerifier> Test(string source)
    {
        var test = new CSharpAnalyzerTest<HandlerAnalyzer, DefaultVerifier> { ReferenceAssemblies = RunningFramework.NoPackages, TestCode = source };
        test.TestState.AdditionalReferences.AddRange(RunningFramework.WithRuntime);
        return test;
    }

    private static DiagnosticResult Reach(int place, string thread, string fault, string path, string more) =>
        new DiagnosticResult(Catalogue.HandlerReach).WithLocation(place).WithArguments(thread, fault, path, more).WithOptions(DiagnosticOptions.IgnoreAdditionalLocations);
}
