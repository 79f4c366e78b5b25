using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Hrtify.Cores;

/// <summary>Runs tasks on a core, in the order in which they come; after its end, on the pool.</summary>
internal sealed class CoreTaskScheduler(HrtCore core) : TaskScheduler
{
    public override int MaximumConcurrencyLevel => 1;

    protected override void QueueTask(Task task) => core.Resume(CoreWork.Of(new Queued(this, task)));

    // Also one that is queued: it is passed by when its turn comes.
    protected override bool TryExecuteTaskInline(Task task, bool taskWasPreviouslyQueued) => HrtCore.Current == core && TryExecuteTask(task);

    // For debuggers. The queues are other threads' to read.
    protected override IEnumerable<Task> GetScheduledTasks() => [];

    private sealed class Queued(CoreTaskScheduler scheduler, Task task) : CoreItem
    {
        internal override void Run() => scheduler.TryExecuteTask(task);

        internal override void Abandon() => ThreadPool.UnsafeQueueUserWorkItem(static queued => queued.Run(), this, preferLocal: false);
    }
}
