using CacheServer.Protocol;

namespace CacheServer.Commands;

/// <summary>Commands of one connection that run together: each shard does its steps of all of them in one go.</summary>
/// <remarks>
/// The connection fills it; then each shard writes its own steps and its own replies, at one time, and no others; then the connection
/// reads them. A shard stops where its replies have become long, and goes on when those are sent: what a connection keeps is bounded.
/// </remarks>
internal sealed class Batch(int shards)
{
    private const int LongReply = 1 << 20;
    private const int Few = 1024; // what one long command has needed is given back

    private readonly ReplyBuffer[] _replies = [.. Enumerable.Range(0, shards).Select(_ => new ReplyBuffer())];
    private readonly ReplyBuffer _written = new();
    private readonly List<Plan> _plans = [];
    private Step[] _steps = new Step[64];
    private int _count;
    private int _plan; // the first that is not replied to
    private int _step; // its first step that is not
    private long _sum;

    internal int Shards { get; } = shards;

    /// <summary>What the client has sent, where the words stand.</summary>
    internal byte[] Sent { get; set; } = [];

    internal Span<Step> Steps => _steps.AsSpan(0, _count);

    internal int Commands => _plans.Count;

    internal bool IsReplied => _plan == _plans.Count;

    internal ReadOnlySpan<byte> this[Word word] => Sent.AsSpan(word.Start, word.Length);

    internal void Clear()
    {
        _plans.Clear();
        _written.Clear();
        if (_steps.Length > Few) _steps = new Step[64];
        (_count, _plan, _step, _sum) = (0, 0, 0, 0);
    }

    /// <summary>A command whose reply is known.</summary>
    internal void Reply<TState>(Action<ReplyBuffer, TState> write, TState state)
    {
        var start = _written.Length;
        write(_written, state);
        _plans.Add(new Plan(Merge.Written, start, _written.Length - start));
    }

    internal void Fail(string error) => Reply(static (reply, error) => reply.Error(error), error);

    internal void Add(in Step step)
    {
        if (_count == _steps.Length) Array.Resize(ref _steps, _count * 2);
        _steps[_count++] = step;
    }

    /// <summary>The command of so many steps, which were added last.</summary>
    internal void Plan(Merge merge, int steps) => _plans.Add(new Plan(merge, _count - steps, steps));

    /// <summary>Whether a shard has something to do.</summary>
    internal bool Needs(int shard)
    {
        foreach (ref var step in Steps)
            if (step.Shard == shard && !step.IsDone) return true;
        return false;
    }

    /// <summary>Does a shard's steps, until its replies are long.</summary>
    internal void Run(int shard, Tables.ITable table)
    {
        var reply = _replies[shard];
        foreach (ref var step in Steps)
        {
            if (step.Shard != shard || step.IsDone) continue;
            if (reply.Length >= LongReply) return;
            step.ReplyStart = reply.Length;
            Execution.Run(ref step, this, table, reply);
            step.ReplyLength = reply.Length - step.ReplyStart;
            step.IsDone = true;
        }
    }

    /// <summary>Writes the replies of what is done, in the order of the commands.</summary>
    internal void WriteReplies(ReplyBuffer to)
    {
        for (; _plan < _plans.Count; _plan++)
            if (!TryWrite(_plans[_plan], to)) break;
        // A shard's replies that stand behind what another has not done are still to be written.
        for (var shard = 0; shard < Shards; shard++)
            if (!HoldsReplies(shard)) _replies[shard].Clear();
    }

    private bool HoldsReplies(int shard)
    {
        if (IsReplied) return false;
        for (var at = FirstUnwritten(); at < _count; at++)
            if (_steps[at].Shard == shard && _steps[at].IsDone) return true;
        return false;
    }

    // The plans' steps follow each other.
    private int FirstUnwritten()
    {
        for (var plan = _plan; plan < _plans.Count; plan++)
            if (_plans[plan].Merge != Merge.Written) return _plans[plan].First + (plan == _plan ? _step : 0);
        return _count;
    }

    private bool TryWrite(Plan plan, ReplyBuffer to)
    {
        if (plan.Merge == Merge.Written)
        {
            to.Add(_written.Written.Span.Slice(plan.First, plan.Count));
            return true;
        }

        for (; _step < plan.Count; _step++)
        {
            ref var step = ref _steps[plan.First + _step];
            if (!step.IsDone) return false;
            if (plan.Merge == Merge.Values && _step == 0) to.Array(plan.Count);
            if (plan.Merge is Merge.Own or Merge.Values) to.Add(_replies[step.Shard].Written.Span.Slice(step.ReplyStart, step.ReplyLength));
            _sum += step.Share;
        }

        switch (plan.Merge)
        {
            case Merge.Sum:
                to.Number(_sum);
                break;
            case Merge.Done:
                to.Simple("OK");
                break;
            case Merge.Info:
                to.Bulk($"# Server\r\nserver:CacheServer\r\nshards:{Shards}\r\nprocess_id:{Environment.ProcessId}\r\n# Memory\r\nallocated_bytes:{GC.GetTotalAllocatedBytes()}\r\n# Keyspace\r\ndb0:keys={_sum}\r\n");
                break;
            case Merge.Own or Merge.Values:
                break;
            default:
                throw new InvalidOperationException("unknown merge");
        }

        (_step, _sum) = (0, 0);
        return true;
    }
}
