using System.Collections.Generic;
using System.Threading.Tasks;

namespace Hrtify.Cores;

/// <summary>Runs tasks on a core, in the order in which they come.</summary>
internal sealed class CoreTaskScheduler(HrtCore core) : TaskScheduler
{
    public override int MaximumConcurrencyLevel => 1;

    internal void Execute(Task task) => TryExecuteTask(task);

    protected override void QueueTask(Task task) => core.Resume(CoreWork.Of(static pair => pair.Scheduler.Execute(pair.Task), (Scheduler: this, Task: task)));

    protected override bool TryExecuteTaskInline(Task task, bool taskWasPreviouslyQueued) => HrtCore.Current == core && !taskWasPreviouslyQueued && TryExecuteTask(task);

    // For debuggers. The queues are other threads' to read.
    protected override IEnumerable<Task> GetScheduledTasks() => [];
}
