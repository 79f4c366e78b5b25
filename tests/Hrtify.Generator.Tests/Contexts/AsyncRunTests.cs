using System.Threading.Tasks;
using Hrtify.Generator.Contexts;
using Xunit;

namespace Hrtify.Generator.Tests.Contexts;

/// <summary>HRT1007: work that Run leaves at its first await.</summary>
public sealed class AsyncRunTests
{
    [Theory]
    [InlineData("c.{|HRT1007:Run|}(async () => { await Task.Yield(); });")]
    [InlineData("await c.{|HRT1007:Run|}(async () => { await Task.Yield(); });")]
    [InlineData("await c.{|HRT1007:Run|}(async delegate { await Task.Yield(); return 3; });")]
    [InlineData("await c.{|HRT1007:Run|}(() => LaterAsync());")]
    [InlineData("await c.{|HRT1007:Run|}(LaterAsync);")]
    [InlineData("c.{|HRT1007:Run|}(Fired);")]
    [InlineData("await c.{|HRT1007:Run<ValueTask>|}(() => default(ValueTask));")]
    [InlineData("await c.{|HRT1007:Run|}(async s => { await Task.Yield(); return s; }, 3);")]
    [InlineData("c?.{|HRT1007:Run|}(async () => { await Task.Yield(); });")]
    [InlineData("core.{|HRT1007:Post|}(async () => { await Task.Yield(); });")]
    [InlineData("core.{|HRT1007:TryPost|}(async number => { await Task.Yield(); }, 3);")]
    [InlineData("await core.{|HRT1007:InvokeAsync|}(async () => { await Task.Yield(); return 3; });")]
    [InlineData("await core.{|HRT1007:InvokeAsync|}(() => LaterAsync());")]
    [InlineData("core.{|HRT1007:Invoke|}(async s => { await Task.Yield(); return s; }, 3);")]
    public Task Is_told(string statement) => ContextProject<AsyncRunAnalyzer>.Verify(statement);

    [Theory]
    [InlineData("c.Run(() => { });")]
    [InlineData("int n = c.Run(() => 3);")]
    [InlineData("await c.RunAsync(async () => { await Task.Yield(); });")]
    [InlineData("await c.RunAsync(LaterAsync);")]
    [InlineData("c.Run(() => { Func<Task> later = async () => { await Task.Yield(); }; });")]
    [InlineData("await Task.Run(async () => { await Task.Yield(); });")]
    [InlineData("new Other().Run(async () => { await Task.Yield(); });")]
    [InlineData("c.{|CS1501:Run|}({|CS1026:{|CS1002:|}|}")]
    [InlineData("c.{|CS1501:Run|}();")]
    [InlineData("core.Post(() => { }); await core.InvokeAsync(() => 3); await core.RunAsync(async () => { await Task.Yield(); });")]
    public Task Else_not(string statement) => ContextProject<AsyncRunAnalyzer>.Verify(statement);
}
