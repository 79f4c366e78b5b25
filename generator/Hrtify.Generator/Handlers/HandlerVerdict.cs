using Hrtify.Generator.Handlers.Calls;

namespace Hrtify.Generator.Handlers;

/// <summary>Why it matters on which thread a handler uses some state.</summary>
internal enum HandlerFault
{
    /// <summary>The handler reads what only other code writes, on its own threads.</summary>
    ReadsOthers,

    /// <summary>The handler writes what other code reads, on its own threads.</summary>
    WritesForOthers,

    /// <summary>The handler goes on from what it left the last time, and that was another thread's.</summary>
    Counts,

    /// <summary>The handler reads an AsyncLocal, and no ExecutionContext comes with it.</summary>
    ReadsFlow,
}

/// <summary>A use of thread-bound state by a handler that goes wrong, and the way there.</summary>
internal sealed record HandlerVerdict(HandlerFault Fault, Touch Touch, Step Step);
