using System;
using Hrtify.Stress.Channel;
using Xunit;

namespace Hrtify.Runtime.Tests.EventChannel;

/// <summary>A while of what `dotnet run --project tests/Hrtify.Stress -- channel` does for as long as one likes.</summary>
public sealed class ChannelStressTests
{
    [Fact]
    public void Nothing_is_lost_made_twice_or_hangs() => Assert.Equal(0, new ChannelStress(20_261_126).Run(TimeSpan.FromSeconds(20)));
}
