using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Hrtify.Cores;

namespace Hrtify;

/// <content>What the core waits for, while it does.</content>
/// <remarks>
/// Each core writes its own edge and then walks those of others. The write is an exchange, a full fence: of two that close a circle
/// at once, at least the one whose exchange is later sees the other's edge, and throws. No false alarm: an edge counts only while
/// what is waited for has not come, and only a core that runs could make it come; every core of the circle is in a wait.
/// </remarks>
public sealed partial class HrtCore
{
    private CoreWait? _waitsFor;

    internal CoreWaitScope WaitFor(CoreWait wait)
    {
        var before = Interlocked.Exchange(ref _waitsFor, wait);
        try
        {
            ThrowIfCircle();
        }
        catch
        {
            EndWait(before);
            throw;
        }

        return new CoreWaitScope(this, before);
    }

    internal void EndWait(CoreWait? before) => Volatile.Write(ref _waitsFor, before);

    internal void ThrowIfCircle()
    {
        var circle = new List<(HrtCore Core, CoreWait Wait)>();
        for (var at = this; ;)
        {
            if (Volatile.Read(ref at._waitsFor) is not { IsOver: false } wait) return;
            circle.Add((at, wait));
            if (ReferenceEquals(wait.Target, this)) break;
            // A circle further on is somebody else's to tell.
            if (circle.Exists(seen => ReferenceEquals(seen.Core, wait.Target))) return;
            at = wait.Target;
        }

        // Who waits for room in a core that takes in meanwhile will find it: the circle opens there.
        if (circle.Exists(seen => seen.Wait.Kind is not CoreWaitKind.Result && circle.Exists(other => ReferenceEquals(other.Core, seen.Wait.Target) && other.Wait.Kind == CoreWaitKind.RoomTakingIn))) return;

        // The edges were read one after another: those of a circle stand still, so a second look finds the same.
        if (!circle.TrueForAll(seen => ReferenceEquals(Volatile.Read(ref seen.Core._waitsFor), seen.Wait) && !seen.Wait.IsOver)) return;
        throw new CoreDeadlockException("Kernel cores wait for each other in a circle: "
            + string.Join(", ", circle.Select(seen => seen.Core.Name + " waits for " + seen.Wait.Target.Name + " (" + seen.Wait.What + ")")) + ". None of them can go on.");
    }
}
