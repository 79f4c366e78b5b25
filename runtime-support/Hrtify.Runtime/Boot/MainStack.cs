using System;
using Hrtify.Topology;

namespace Hrtify.Boot;

/// <summary>The size of the stack of a thread that runs Main.</summary>
/// <remarks>
/// The main thread's stack grows to the soft limit. A new thread gets that only from glibc, and not if the limit is
/// "unlimited" (then 2 MB: a 35th of the recursion depth) or DOTNET_Thread_DefaultStackSize says otherwise; musl and
/// macOS give 1.5 MB. So it is always said. Windows gives both what the executable's header says: 0.
/// </remarks>
internal static class MainStack
{
    private const int Unlimited = 1 << 30; // an address range; pages come as they are touched

    internal static int Size() =>
        OperatingSystem.IsLinux() || OperatingSystem.IsMacOS() ? SizeFor(LibC.SoftStackLimit()) : 0;

    internal static int SizeFor(ulong? softLimit) => softLimit switch
    {
        null => 0,
        > Unlimited => Unlimited,
        _ => (int)softLimit.Value,
    };
}
