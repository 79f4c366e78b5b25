using System.Threading.Tasks;
using Hrtify.Generator.ThreadState;
using Xunit;

namespace Hrtify.Generator.Tests.ThreadState;

/// <summary>HRT1010: a lock of the thread over an await.</summary>
public sealed class LockAcrossAwaitTests
{
    [Theory]
    [InlineData("Monitor.Enter(gate); await F(); {|HRT1010:Monitor.Exit(gate)|};")]
    [InlineData("Monitor.Enter(gate); try { await F(); } finally { {|HRT1010:Monitor.Exit(gate)|}; }")]
    [InlineData("bool taken = false; Monitor.TryEnter(gate, ref taken); await F(); if (taken) {|HRT1010:Monitor.Exit(gate)|};")]
    [InlineData("bool taken = false; Monitor.Enter(lockTaken: ref taken, obj: gate); await F(); {|HRT1010:Monitor.Exit(gate)|};")]
    [InlineData("mutex.WaitOne(); await F(); {|HRT1010:mutex.ReleaseMutex()|};")]
    [InlineData("rw.EnterReadLock(); try { await F(); } finally { {|HRT1010:rw.ExitReadLock()|}; }")]
    [InlineData("rw.EnterWriteLock(); for (int i = 0; i < 3; i++) await F(); {|HRT1010:rw.ExitWriteLock()|};")]
    [InlineData("own.Enter(); await F(); {|HRT1010:own.Exit()|};")]
    [InlineData("Func<Task> f = async () => { Monitor.Enter(gate); await F(); {|HRT1010:Monitor.Exit(gate)|}; }; await f();")]
    public Task Is_told(string statements) => RuleProject<LockAcrossAwaitAnalyzer>.Verify(Source(statements));

    [Theory]
    [InlineData("Monitor.Enter(gate); Monitor.Exit(gate); await F();")]
    [InlineData("await F(); lock (gate) { } await F();")]
    [InlineData("Monitor.Enter(gate); Monitor.Exit(gate); await F(); Monitor.Enter(gate); Monitor.Exit(gate);")]
    [InlineData("while (true) { Monitor.Enter(gate); Monitor.Exit(gate); await F(); }")]
    [InlineData("Monitor.Enter(gate); await F(); Monitor.Enter(other); Monitor.Exit(other);")]
    [InlineData("handle.WaitOne(); await F(); handle.Set();")]
    [InlineData("await slim.WaitAsync(); await F(); slim.Release();")]
    public Task Else_not(string statements) => RuleProject<LockAcrossAwaitAnalyzer>.Verify(Source(statements));

    [Theory]
    [InlineData("Monitor.Enter(gate; await")]
    [InlineData("Monitor.Enter(); await F(); Monitor.Exit(")]
    public Task Half_typed_nothing_is_thrown(string statements) => RuleProject<LockAcrossAwaitAnalyzer>.Survives(Source(statements));

    private static string Source(string statements) => $$"""
        using System;
        using System.Threading;
        using System.Threading.Tasks;
        class C
        {
            static readonly object gate = new object(), other = new object();
            static readonly Mutex mutex = new Mutex();
            static readonly AutoResetEvent handle = new AutoResetEvent(true);
            static readonly ReaderWriterLockSlim rw = new ReaderWriterLockSlim();
            static readonly Lock own = new Lock();
            static readonly SemaphoreSlim slim = new SemaphoreSlim(1);
            static async Task<int> F() { await Task.Yield(); return 1; }
            static async Task Go() { {{statements}} }
        }
        """;
}
