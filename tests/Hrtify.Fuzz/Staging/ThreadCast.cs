using System;
using System.Threading;
using System.Threading.Tasks;

namespace Hrtify.Fuzz.Staging;

/// <summary>The lanes are threads, as all programs know them.</summary>
internal sealed class ThreadCast : Cast
{
    private static readonly Lane[] s_lanes = [new(1, "lane 1"), new(2, "lane 2"), new(3, "lane 3")];

    private ThreadCast()
    {
    }

    internal static ThreadCast Instance { get; } = new();

    internal override int Here => Lane.Mine?.Number ?? 0;

    internal override void On(int lane, Action body)
    {
        if (lane == 0 || lane == Here) body();
        else s_lanes[lane - 1].Execute(body);
    }

    internal override void Fresh(Action body)
    {
        var thread = new Thread(() => body(), 1 << 20);
        thread.UnsafeStart();
        thread.Join();
    }

    internal override Task Begin(int lane, Func<Task> body)
    {
        Task? task = null;
        On(lane, () => task = body());
        return task!;
    }

    internal override void Resume(int lane, Action continuation) => On(lane, continuation);
}
