using System.Threading.Tasks;
using Hrtify.Generator.ThreadState;
using Xunit;

namespace Hrtify.Generator.Tests.ThreadState;

/// <summary>HRT1016: slots of the thread.</summary>
public sealed class DataSlotTests
{
    [Theory]
    [InlineData("Thread.{|HRT1016:SetData|}(slot, 3);")]
    [InlineData("_ = Thread.{|HRT1016:GetData|}(slot);")]
    [InlineData("_ = {|HRT1016:GetData|}(Thread.GetNamedDataSlot(\"x\"));")]
    [InlineData("new C().SetData(slot, 3);")]
    [InlineData("AppDomain.CurrentDomain.SetData(\"x\", 3);")]
    public Task Is_told(string statement) => RuleProject<DataSlotAnalyzer>.Verify(Source(statement));

    [Theory]
    [InlineData("Thread.SetData(")]
    [InlineData("GetData(;")]
    public Task Half_typed_nothing_is_thrown(string statement) => RuleProject<DataSlotAnalyzer>.Survives(Source(statement));

    private static string Source(string statement) => $$"""
        using System;
        using System.Threading;
        using static System.Threading.Thread;
        class C
        {
            void SetData(object slot, object value) { }
            static void Go(LocalDataStoreSlot slot) { {{statement}} }
        }
        """;
}
