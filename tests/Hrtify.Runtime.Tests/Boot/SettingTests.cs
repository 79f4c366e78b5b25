using Hrtify.Boot;
using Hrtify.Cores;
using Hrtify.Diagnostics;
using Xunit;

namespace Hrtify.Runtime.Tests.Boot;

public class SettingTests
{
    [Theory]
    [InlineData("None", "None")]
    [InlineData("accelerator", "Accelerator")]
    [InlineData(" INCREMENTAL ", "Incremental")]
    [InlineData("native", "Native")]
    [InlineData("2", null)]
    [InlineData("Incremental,Native", null)]
    [InlineData("", null)]
    public void Models(string text, string? model) => Assert.Equal(model, RuntimeModels.TryParse(text)?.ToString());

    [Theory]
    [InlineData("lease", "Lease")]
    [InlineData("Always", "Always")]
    [InlineData("NEVER", "Never")]
    [InlineData("true", null)]
    [InlineData("1", null)]
    public void Pins(string text, string? pin) => Assert.Equal(pin, PinPolicies.TryParse(text)?.ToString());

    [Theory]
    [InlineData("auto", 1, null)]
    [InlineData("1", 1, null)]
    [InlineData("4", 4, null)]
    [InlineData("2,4-6", 4, "2,4-6")]
    [InlineData("3-3", 1, "3")]
    public void Cores(string text, int count, string? cpus)
    {
        var request = CoreRequest.TryParse(text)!.Value;
        Assert.Equal(count, request.Count);
        Assert.Equal(cpus, request.Cpus?.ToString());
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("many")]
    [InlineData("1,")]
    [InlineData("")]
    public void Wrong_cores(string text) => Assert.Null(CoreRequest.TryParse(text));

    [Theory]
    [InlineData("1", true)]
    [InlineData("True", true)]
    [InlineData("0", false)]
    [InlineData("yes", false)]
    [InlineData(null, false)]
    public void Traces(string? text, bool asked) => Assert.Equal(asked, Trace.Asked(text));

    [Theory]
    [InlineData(8388608UL, 8388608)]
    [InlineData(67108864UL, 67108864)]
    [InlineData(ulong.MaxValue, 1 << 30)]
    [InlineData((ulong)long.MaxValue, 1 << 30)]
    public void Stack_sizes(ulong limit, int size) => Assert.Equal(size, MainStack.SizeFor(limit));

    [Fact]
    public void A_test_host_is_no_program_of_ours() => Assert.False(EntryPoint.Moves(typeof(SettingTests)));
}
