using Hrtify.Diagnostics;

namespace Hrtify.Cores;

/// <summary>What all cores of a set have in common.</summary>
/// <param name="Name">Before the number, in names.</param>
/// <param name="Room">How much work waits in an inbox at most; a power of two.</param>
/// <param name="StackSize">In bytes; 0 is the system's.</param>
/// <param name="Idle">What a core does that has nothing to do.</param>
/// <param name="Guard">Hears of work that blocks its core; null if nobody wants to.</param>
internal sealed record CoreSettings(string Name, int Room, int StackSize, CoreIdle Idle, BlockingGuard? Guard);
