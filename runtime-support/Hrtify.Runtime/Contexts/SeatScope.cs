namespace Hrtify;

/// <summary>One context that a thread has entered by Run or Adopt, and not left yet.</summary>
/// <param name="context">The context.</param>
/// <param name="before">The thread's flow at the entry; null outside any flow.</param>
/// <param name="flow">The thread's flow within the scope: null outside any flow, else a value of the scope's own.</param>
/// <param name="ticket">By which an adoption is told from a later one at the same depth.</param>
internal readonly struct SeatScope(CoreContext context, Flow? before, Flow? flow, long ticket)
{
    internal CoreContext Context { get; } = context;

    internal Flow? Before { get; } = before;

    internal Flow? Flow { get; } = flow;

    internal long Ticket { get; } = ticket;
}
