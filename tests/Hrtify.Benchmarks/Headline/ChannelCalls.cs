using System;
using System.Threading;
using System.Threading.Channels;
using System.Threading.Tasks;
using System.Threading.Tasks.Sources;

namespace Hrtify.Benchmarks.Headline;

/// <summary>
/// The rival of awaited forwards: a thread that asks another through a Channel and is answered through a second one, with sources that are
/// used again; both spin, and each is the only writer and reader of its ends.
/// </summary>
internal sealed class ChannelCalls
{
    private static readonly UnboundedChannelOptions s_single = new() { SingleReader = true, SingleWriter = true };

    private readonly Channel<Call> _asked = Channel.CreateUnbounded<Call>(s_single);
    private readonly Channel<Call> _answered = Channel.CreateUnbounded<Call>(s_single);
    private volatile bool _isOver;

    /// <summary>So many loops at once, of so many calls each.</summary>
    internal void Run(int loops, int calls, int coreCpu, int hostCpu)
    {
        var host = PinnedThread.Start(hostCpu, () =>
        {
            while (!_isOver)
                if (_asked.Reader.TryRead(out var call))
                {
                    call.Result = call.Argument + 1;
                    _answered.Writer.TryWrite(call);
                }
                else
                {
                    Thread.SpinWait(1);
                }
        });
        var core = PinnedThread.Start(coreCpu, () =>
        {
            var left = loops;
            for (var loop = 0; loop < loops; loop++) _ = Loop(calls, () => left--);
            while (left > 0)
                if (_answered.Reader.TryRead(out var call)) call.Complete();
                else Thread.SpinWait(1);
            _isOver = true;
        });
        core.Join();
        host.Join();
    }

    private async Task Loop(int calls, Action done)
    {
        var call = new Call();
        var sum = 0;
        for (var turn = 0; turn < calls; turn++)
        {
            call.Argument = turn;
            _asked.Writer.TryWrite(call);
            sum += await new ValueTask<int>(call, call.Version);
        }

        GC.KeepAlive(sum);
        done();
    }

    private sealed class Call : IValueTaskSource<int>
    {
        private ManualResetValueTaskSourceCore<int> _core;

        internal int Argument { get; set; }

        internal int Result { get; set; }

        internal short Version => _core.Version;

        internal void Complete() => _core.SetResult(Result);

        public int GetResult(short token)
        {
            var result = _core.GetResult(token);
            _core.Reset();
            return result;
        }

        public ValueTaskSourceStatus GetStatus(short token) => _core.GetStatus(token);

        public void OnCompleted(Action<object?> continuation, object? state, short token, ValueTaskSourceOnCompletedFlags flags) => _core.OnCompleted(continuation, state, token, flags);
    }
}
