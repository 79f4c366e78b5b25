using System.Threading.Tasks;
using Hrtify.CodeFixes.Contexts;
using Hrtify.Generator.Contexts;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;
using Xunit;

namespace Hrtify.Generator.Tests.Contexts;

/// <summary>The fix of HRT1007: where RunAsync takes the work, and nowhere else.</summary>
public sealed class UseRunAsyncTests
{
    [Theory]
    [InlineData("await c.{|HRT1007:Run|}(async () => { await Task.Yield(); });", "await c.RunAsync(async () => { await Task.Yield(); });")]
    [InlineData("int n = await c.{|HRT1007:Run|}(async () => { await Task.Yield(); return 3; });", "int n = await c.RunAsync(async () => { await Task.Yield(); return 3; });")]
    [InlineData("await c./*x*/{|HRT1007:Run<Task<int>>|}(LaterAsync);", "await c./*x*/RunAsync(LaterAsync);")]
    [InlineData("c?.{|HRT1007:Run|}(() => LaterAsync());", "c?.RunAsync(() => LaterAsync());")]
    [InlineData("await c.{|HRT1007:Run|}(async s => { await Task.Yield(); return s; }, 3);", "await c.RunAsync(async s => { await Task.Yield(); return s; }, 3);")]
    [InlineData("await c.{|HRT1007:Run|}(() => c.{|HRT1007:Run|}(LaterAsync));", "await c.RunAsync(() => c.RunAsync(LaterAsync));")]
    // For these there is none.
    [InlineData("c.{|HRT1007:Run|}(Fired);", null)]
    [InlineData("await c.{|HRT1007:Run|}(() => default(ValueTask));", null)]
    [InlineData("await c.{|HRT1007:Run|}(async (int s) => { await Task.Yield(); }, 3);", null)]
    public Task Writes(string statement, string? instead)
    {
        var test = new CSharpCodeFixTest<AsyncRunAnalyzer, UseRunAsync, DefaultVerifier>
        {
            ReferenceAssemblies = RunningFramework.NoPackages,
            TestBehaviors = TestBehaviors.SkipGeneratedCodeCheck,
            TestCode = Source(statement),
            FixedCode = Source(instead ?? statement),
        };
        test.TestState.AdditionalReferences.AddRange(RunningFramework.WithRuntime);
        return test.RunAsync();
    }

    private static string Source(string statement) => $$"""
        using System.Threading.Tasks;
        using Hrtify;
        class P
        {
            static async Task<int> LaterAsync() { await Task.Yield(); return 3; }
            static async void Fired() { await Task.Yield(); }
            static async Task Go(CoreContext c)
            {
                await Task.Yield();
                {{statement}}
            }
        }
        """;
}
