using System.Threading.Tasks;
using Hrtify.Generator.Contexts;
using Xunit;

namespace Hrtify.Generator.Tests.Contexts;

/// <summary>HRT1008: a scope that nobody can dispose.</summary>
public sealed class DroppedScopeTests
{
    [Theory]
    [InlineData("c.{|HRT1008:Adopt|}();")]
    [InlineData("_ = c.{|HRT1008:Adopt|}();")]
    [InlineData("c?.{|HRT1008:Adopt|}();")]
    [InlineData("c.{|HRT1008:Adopt|}({|CS1026:{|CS1002:|}|}")]
    [InlineData("if (c != null) c.{|HRT1008:Adopt|}(); else await Task.Yield();")]
    public Task Is_told(string statement) => ContextProject<DroppedScopeAnalyzer>.Verify(statement);

    [Theory]
    [InlineData("using (c.Adopt()) { }")]
    [InlineData("var scope = c.Adopt(); scope.Dispose();")]
    [InlineData("c.Adopt().Dispose();")]
    [InlineData("new Other().Adopt();")]
    public Task Else_not(string statement) => ContextProject<DroppedScopeAnalyzer>.Verify(statement);
}
