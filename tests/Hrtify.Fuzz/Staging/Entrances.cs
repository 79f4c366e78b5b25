using System;
using System.Threading.Tasks;
using Hrtify.Fuzz.Programs;

namespace Hrtify.Fuzz.Staging;

/// <summary>
/// The ways into a context and out of it again; which one, a seed decides. All come to the same: the body runs in the
/// context, and the caller is afterwards where it was.
/// </summary>
internal sealed class Entrances(Chance chance)
{
    /// <summary>For a body in which nothing suspends: a flow may stand around it.</summary>
    internal void Enter(CoreContext context, Action body)
    {
        switch (chance.Below(8))
        {
            case 0:
                _ = Spare().RunAsync(() =>
                {
                    Plainly(context, body);
                    return Task.CompletedTask;
                });
                break;
            case 1:
                _ = context.RunAsync(() =>
                {
                    body();
                    return Task.CompletedTask;
                });
                break;
            default:
                EnterToSuspend(context, body);
                break;
        }
    }

    /// <summary>For a body that may suspend: what it goes on with must bring no flow along.</summary>
    internal void EnterToSuspend(CoreContext context, Action body)
    {
        switch (chance.Below(6))
        {
            case 0:
                Spare().Run(() => Plainly(context, body));
                break;
            case 1:
                context.Run(static () => { });
                Plainly(context, body);
                break;
            case 2:
                context.Run(() => Spare().Run(() => Plainly(context, body)));
                break;
            default:
                Plainly(context, body);
                break;
        }
    }

    /// <summary>Begins a flow; what stands around the call is not its own.</summary>
    internal Task Begin(CoreContext context, Func<Task> body) => chance.Below(5) switch
    {
        0 => context.RunAsync(static async body =>
        {
            await body();
            return 0;
        }, body),
        1 => context.RunAsync(async () =>
        {
            await body();
            return "";
        }),
        2 => Spare().Run(() => context.RunAsync(body)),
        3 => context.Run(() => context.RunAsync(body)),
        _ => context.RunAsync(body),
    };

    /// <summary>Goes on with a flow, on a thread that is anywhere.</summary>
    internal void Resume(Action continuation)
    {
        switch (chance.Below(3))
        {
            case 0:
                Plainly(Spare(), continuation);
                break;
            case 1:
                _ = Spare().RunAsync(() =>
                {
                    continuation();
                    return Task.CompletedTask;
                });
                break;
            default:
                continuation();
                break;
        }
    }

    // One for each time: a thread that waits may still be in another.
    private static CoreContext Spare() => new("spare");

    private void Plainly(CoreContext context, Action body)
    {
        switch (chance.Below(4))
        {
            case 0:
                context.Run(() =>
                {
                    body();
                    return 0;
                });
                break;
            case 1:
                context.Run(static body =>
                {
                    body();
                    return 0;
                }, body);
                break;
            case 2:
                using (context.Adopt()) body();
                break;
            default:
                context.Run(body);
                break;
        }
    }
}
