namespace Hrtify.Cores;

/// <summary>What a core has done so far. Each number is right, and none is of the same moment as another.</summary>
/// <param name="Works">Pieces of work that it has run.</param>
/// <param name="Wakes">How often it has gone on after a rest.</param>
/// <param name="Forwards">Calls that its partner has made while it waited.</param>
/// <param name="HostCalls">Calls that it had the host make, and did not wait for.</param>
/// <param name="Waiting">Pieces of work that wait in its own queue, its inbox and its lanes; about.</param>
/// <param name="Blocks">How often work has waited and kept the core from other work; 0 where no guard was asked for.</param>
internal readonly record struct CoreCounts(long Works, long Wakes, long Forwards, long HostCalls, long Waiting, long Blocks);
