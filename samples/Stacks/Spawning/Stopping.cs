using Stacks.Machine;

namespace Stacks.Spawning;

/// <summary>Reasons for an interpreter to stop in the middle of its program.</summary>
internal static class Stopping
{
    private static volatile bool s_isInterrupted;

    [ThreadStatic]
    private static SpawnedInterpreter? t_self;

    /// <summary>The spawned interpreter of this thread; nothing on a thread that runs a main program.</summary>
    public static SpawnedInterpreter? Self => t_self;

    public static void Obey(SpawnedInterpreter self) => t_self = self;

    /// <summary>The user wants all interpreters of the process to stop.</summary>
    public static void InterruptAll() => s_isInterrupted = true;

    public static void ThrowIfAsked()
    {
        if (s_isInterrupted || (t_self?.IsAskedToStop ?? false))
        {
            throw new RuntimeFault("interrupted");
        }
    }
}
