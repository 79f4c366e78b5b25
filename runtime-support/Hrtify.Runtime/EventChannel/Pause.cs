using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;
using System.Threading;

namespace Hrtify.EventChannel;

/// <summary>One breath between two looks at a line that another core will write.</summary>
/// <remarks>
/// One instruction where there is one: Thread.SpinWait(1) is a call into the runtime and several of them, which cost a third of a
/// round trip (measured).
/// </remarks>
internal static class Pause
{
    /// <summary>So many breaths.</summary>
    internal static void Times(int count)
    {
        for (; count > 0; count--) Once();
    }

    internal static void Once()
    {
        if (X86Base.IsSupported) X86Base.Pause();
        else if (ArmBase.IsSupported) ArmBase.Yield();
        else Thread.SpinWait(1);
    }
}
