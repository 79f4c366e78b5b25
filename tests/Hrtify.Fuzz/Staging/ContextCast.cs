using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Hrtify.Fuzz.Programs;

namespace Hrtify.Fuzz.Staging;

/// <summary>How asynchronous parts are played in contexts.</summary>
internal enum Following
{
    /// <summary>Each hop enters the context of the lane to which it goes.</summary>
    Entered,

    /// <summary>The part begins by RunAsync, and nobody enters anything for it after that: its hops must all stay at home.</summary>
    Flowing,
}

/// <summary>
/// The lanes are contexts. Which thread serves one, and how it gets in, a seed decides anew each time; so threads serve
/// many, and their roots change all the time. A program in which all thread-bound state is core-local cannot tell.
/// </summary>
internal sealed class ContextCast : Cast, IDisposable
{
    [ThreadStatic] private static Part? t_part;

    private readonly Part[] _parts = [.. Enumerable.Range(0, 4).Select(static number => new Part(number, new CoreContext("lane " + number)))];
    private readonly Chance _chance;
    private readonly Following _following;
    private readonly Carriers _carriers;
    private readonly Entrances _entrances;
    private Action<CoreContext, Action> _enter;

    internal ContextCast(Chance chance, Following following)
    {
        _chance = chance;
        _following = following;
        _carriers = new Carriers(chance);
        _entrances = new Entrances(chance);
        _enter = _entrances.Enter;
    }

    internal override int Here => t_part?.Number ?? 0;

    // The caller of the whole play is no part: for it, lane 0 is one as the others are.
    internal override void On(int lane, Action body)
    {
        if (t_part is { } here && (lane == 0 || lane == here.Number)) body();
        else Play(_parts[lane], part => _enter(part.Context, () => Inside(part, body)));
    }

    internal override void Fresh(Action body)
    {
        if (Carriers.Stays || _chance.OneIn(2))
        {
            Play(new Part(0, new CoreContext("fresh")), part => _enter(part.Context, () => Inside(part, body)));
            return;
        }

        var thread = new Thread(() =>
        {
            t_part = new Part(0, CoreContext.Current);
            body();
        }, 1 << 20);
        thread.UnsafeStart();
        thread.Join();
    }

    internal override Task Begin(int lane, Func<Task> body)
    {
        Task? task = null;
        Suspending(() =>
        {
            switch (_following)
            {
                case Following.Entered:
                    On(lane, () => task = body());
                    break;
                case Following.Flowing:
                    Play(_parts[lane], part => task = _entrances.Begin(part.Context, () =>
                    {
                        Task? begun = null;
                        Inside(part, () => begun = body());
                        return begun!;
                    }));
                    break;
                default:
                    throw new InvalidOperationException(_following.ToString());
            }
        });
        return task!;
    }

    internal override void Resume(int lane, Action continuation) => Suspending(() =>
    {
        switch (_following)
        {
            case Following.Entered:
                On(lane, continuation);
                break;
            case Following.Flowing:
                Play(_parts[lane], _ => _entrances.Resume(continuation));
                break;
            default:
                throw new InvalidOperationException(_following.ToString());
        }
    });

    public void Dispose() => _carriers.Dispose();

    private void Suspending(Action play)
    {
        _enter = _entrances.EnterToSuspend;
        try
        {
            play();
        }
        finally
        {
            _enter = _entrances.Enter;
        }
    }

    private void Play(Part part, Action<Part> body)
    {
        part.ComeOn();
        try
        {
            _carriers.Execute(() =>
            {
                var (before, context) = (t_part, CoreContext.Current);
                t_part = part;
                try
                {
                    if (_parts.FirstOrDefault(other => !other.IsOn) is { } other && _chance.OneIn(6)) Carriers.Stay(() => other.Context.Run(() => body(part)));
                    else body(part);
                }
                finally
                {
                    t_part = before;
                    Expect(context);
                }
            });
        }
        finally
        {
            part.GoOff();
        }
    }

    private static void Inside(Part part, Action body)
    {
        Expect(part.Context);
        body();
        Expect(part.Context);
    }

    // Said, not thrown: the program might catch it.
    private static void Expect(CoreContext context)
    {
        if (!ReferenceEquals(CoreContext.Current, context)) Stage.Say("! runs in " + CoreContext.Current + " instead of " + context);
    }
}
