using System;
using System.Threading.Tasks;
using Hrtify.CodeFixes.Handlers;
using Hrtify.Generator.Handlers;
using Xunit;

namespace Hrtify.Generator.Tests.Handlers;

/// <summary>The fix of HRT2001: the handler in the context of its registration.</summary>
public sealed class RunInContextTests
{
    [Theory]
    [InlineData("new Timer({|HRT2001:_ => Read()|});", "var context = CoreContext.Current;\n        new Timer(_ => context.Run(() => Read()));")]
    [InlineData("new Timer({|HRT2001:_ => { Read(); }|});", "var context = CoreContext.Current;\n        new Timer(_ => context.Run(() => { Read(); }));")]
    [InlineData("new Timer({|HRT2001:async _ => { await Task.Yield(); Read(); }|});", "var context = CoreContext.Current;\n        new Timer(async _ => await context.RunAsync(async () => { await Task.Yield(); Read(); }));")]
    [InlineData("// why\n        new Timer({|HRT2001:OnTick|});", "// why\n        var context = CoreContext.Current;\n        new Timer(state => context.Run(() => OnTick(state)));")]
    [InlineData("Console.CancelKeyPress += {|HRT2001:OnCancel|};", "var context = CoreContext.Current;\n        Console.CancelKeyPress += (sender, e) => context.Run(() => OnCancel(sender, e));")]
    [InlineData("new Timer({|HRT2001:_ => Read()|});\n        foreach (var context in new int[3]) { }", "var context2 = CoreContext.Current;\n        new Timer(_ => context2.Run(() => Read()));\n        foreach (var context in new int[3]) { }")]
    [InlineData("var state = 3;\n        new Timer({|HRT2001:OnTick|}, state, 0, 10);", "var state = 3;\n        var context = CoreContext.Current;\n        new Timer(state2 => context.Run(() => OnTick(state2)), state, 0, 10);")]
    public Task Is_offered(string statements, string instead) => Verify(statements, instead);

    [Theory]
    [InlineData("Console.CancelKeyPress += {|HRT2001:OnOff|};")]
    [InlineData("new Timer({|HRT2001:static _ => Read()|});")]
    [InlineData("Func<Timer> make = () => new Timer({|HRT2001:_ => Read()|});")]
    [InlineData("Timer Create() => new Timer({|HRT2001:_ => Read()|}); Create();")]
    [InlineData("new Timer({|HRT2001:new C().OnOwn|});")]
    [InlineData("Action<object> f = OnTick; new Timer({|HRT2001:new TimerCallback(f)|});")]
    public Task Else_there_is_none(string statements) => Verify(statements, statements);

    private static Task Verify(string statements, string instead) => FixProject<HandlerAnalyzer, RunInContext>.Test(Source(statements), Source(instead)).RunAsync();

    private static string Source(string statements) => $$"""
        using System;
        using System.Threading;
        using System.Threading.Tasks;
        using Hrtify;
        class C
        {
            [ThreadStatic] static string t_tenant;
            static void Serve(string tenant) => t_tenant = tenant;
            static void Read() { Console.WriteLine(t_tenant); }
            static void OnTick(object state) => Read();
            void OnOwn(object state) => Read();
            static void OnCancel(object sender, ConsoleCancelEventArgs e) => Read();
            static void OnOff(object sender, ConsoleCancelEventArgs e) { Read(); Console.CancelKeyPress -= OnOff; }
            static void Go()
            {
                {{statements}}
            }
        }
        """;
}
