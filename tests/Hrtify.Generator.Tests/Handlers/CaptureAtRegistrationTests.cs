using System.Threading.Tasks;
using Hrtify.CodeFixes.Handlers;
using Hrtify.Generator.Handlers;
using Xunit;

namespace Hrtify.Generator.Tests.Handlers;

/// <summary>The fix of HRT2001: the value where the handler is registered, where the handler only reads it.</summary>
public sealed class CaptureAtRegistrationTests
{
    [Theory]
    [InlineData("new Timer({|HRT2001:_ => Use(t_tenant)|});", "var tenant = t_tenant;\n        new Timer(_ => Use(tenant));")]
    [InlineData("new Timer({|HRT2001:_ => { Use(C.t_tenant); Use(C.t_tenant); }|});", "var tenant = C.t_tenant;\n        new Timer(_ => { Use(tenant); Use(tenant); });")]
    public Task Is_offered(string statements, string instead) => Verify(statements, instead);

    [Theory]
    [InlineData("new Timer({|HRT2001:_ => Read()|});")]
    [InlineData("new Timer({|HRT2001:_ => { Use(t_tenant); Serve(\"x\"); Use(t_tenant); }|});")]
    [InlineData("new Timer({|HRT2001:static _ => Use(t_tenant)|});")]
    // Set after the registration: what the handler is meant to see is not known.
    [InlineData("new Timer({|HRT2001:_ => Use(t_tenant)|});\n        t_tenant = \"later\";")]
    [InlineData("if (DateTime.Now.Year > 3) { new Timer({|HRT2001:_ => Use(t_tenant)|}); }\n        Serve(\"later\");")]
    [InlineData("Func<Timer> make = () => new Timer({|HRT2001:_ => Use(t_tenant)|});")]
    [InlineData("Timer Create() => new Timer({|HRT2001:_ => Use(t_tenant)|}); Create();")]
    [InlineData("new Timer({|HRT2001:_ => Use(nameof(t_tenant) + t_tenant)|});")]
    public Task Else_there_is_none(string statements) => Verify(statements, statements);

    [Fact]
    public async Task Fix_All_takes_each_for_itself()
    {
        var test = FixProject<HandlerAnalyzer, CaptureAtRegistration>.Test(Source("new Timer({|HRT2001:_ => Use(t_tenant)|});\n        Console.CancelKeyPress += {|HRT2001:(s, e) => Use(t_tenant)|};"),
            Source("var tenant = t_tenant;\n        new Timer(_ => Use(tenant));\n        var tenant2 = t_tenant;\n        Console.CancelKeyPress += (s, e) => Use(tenant2);"));
        test.NumberOfIncrementalIterations = 2;
        test.NumberOfFixAllIterations = 1;
        await test.RunAsync();
    }

    private static Task Verify(string statements, string instead) => FixProject<HandlerAnalyzer, CaptureAtRegistration>.Test(Source(statements), Source(instead)).RunAsync();

    private static string Source(string statements) => $$"""
        using System;
        using System.Threading;
        class C
        {
            [ThreadStatic] static string t_tenant;
            static void Serve(string tenant) => t_tenant = tenant;
            static void Other() => t_tenant = "other";
            static void Use(string text) { }
            static void Read() { Use(t_tenant); }
            static void Go()
            {
                {{statements}}
            }
        }
        """;
}
