using System;
using System.Runtime.InteropServices;

namespace Hrtify.Boot;

/// <summary>Starts the runtime's signal handling on the calling thread.</summary>
/// <remarks>
/// The runtime starts its native signal thread at the first registration, and that thread inherits the mask of its
/// creator: made on a pinned core it would sit on the core's CPU. So it is made on main, but only before a core that is
/// pinned: without a pin every mask is the process's, and a program that registers no signal keeps no thread for it.
/// SIGCONT: the process continues whether or not it is handled, and a wait that it interrupts would have been
/// interrupted without a handler too.
/// </remarks>
internal static class HostSignals
{
    private static PosixSignalRegistration? s_kept; // a registration ends with its object

    internal static void Start()
    {
        if (!OperatingSystem.IsLinux()) return;
        s_kept ??= PosixSignalRegistration.Create(PosixSignal.SIGCONT, static _ => { });
    }
}
