using Stacks.Spawning;

namespace Stacks.Memory;

/// <summary>What spawn returns: the owner's hold on a spawned interpreter.</summary>
internal sealed class TaskObject : HeapObject
{
    /// <summary>Nothing once it is joined, and in a copy that was sent to another interpreter.</summary>
    public SpawnedInterpreter? Interpreter;

    public override string TypeName => "task";

    public override long Size => 40;

    public override void Recycle()
    {
        Interpreter = null;
        Pool<TaskObject>.Return(this);
    }

    public override HeapObject NewTwin() => Pool<TaskObject>.Rent();

    /// <summary>A task stays with its owner: the copy is a task that nobody can join.</summary>
    public override void FillFrom(HeapObject original, Func<Value, Value> carry)
    {
    }
}
