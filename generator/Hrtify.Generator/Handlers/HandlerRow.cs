namespace Hrtify.Generator.Handlers;

/// <summary>What becomes of the delegate that a member is given.</summary>
internal enum HandlerKind
{
    /// <summary>It is called later, on a thread that the caller does not choose: a handler.</summary>
    Handler,

    /// <summary>The same, and no ExecutionContext comes with it: an AsyncLocal is empty there.</summary>
    Bare,

    /// <summary>It is work for another thread, and whoever gives it says so. Nobody is warned, and it is not the caller's own doing either.</summary>
    Thread,
}

/// <summary>A row of the table: who is given a handler, and which thread runs it.</summary>
/// <param name="Member">A documentation id. Without a list of parameters it stands for all overloads.</param>
/// <param name="Parameter">The parameter that is the handler; of an event, empty.</param>
/// <param name="RunsOn">The thread, as it stands in messages: "a thread of the pool".</param>
internal sealed record HandlerRow(string Member, string Parameter, HandlerKind Kind, string RunsOn);
