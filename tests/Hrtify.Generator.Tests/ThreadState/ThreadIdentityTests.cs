using System.Threading.Tasks;
using Hrtify.Generator.ThreadState;
using Xunit;

namespace Hrtify.Generator.Tests.ThreadState;

/// <summary>HRT1011, HRT1012: the identity of the thread as a key, and compared.</summary>
public sealed class ThreadIdentityTests
{
    [Theory]
    [InlineData("byId[{|HRT1011:Environment.CurrentManagedThreadId|}] = 1;")]
    [InlineData("byId[{|HRT1011:Thread.CurrentThread.ManagedThreadId|}]++;")]
    [InlineData("byThread.TryGetValue({|HRT1011:Thread.CurrentThread|}, out _);")]
    [InlineData("concurrent.GetOrAdd({|HRT1011:System.Environment.CurrentManagedThreadId|}, 3);")]
    [InlineData("ids.Add({|HRT1011:Environment.CurrentManagedThreadId|});")]
    [InlineData("int id = {|HRT1011:Environment.CurrentManagedThreadId|}; Console.WriteLine(id); byId[id] = 3;")]
    [InlineData("byLong[{|HRT1011:GetCurrentThreadId()|}] = 1;")]
    [InlineData("if (owner == {|HRT1012:Environment.CurrentManagedThreadId|}) { }")]
    [InlineData("if ({|HRT1012:Thread.CurrentThread|} != thread) { }")]
    [InlineData("var id = {|HRT1012:Environment.CurrentManagedThreadId|}; if (id != owner) throw new Exception();")]
    [InlineData("_ = thread.Equals({|HRT1012:Thread.CurrentThread|});")]
    public Task Is_told(string statements) => RuleProject<ThreadIdentityAnalyzer>.Verify(Source(statements));

    [Theory]
    [InlineData("list.Add(Environment.CurrentManagedThreadId);")]
    [InlineData("_ = list[Environment.CurrentManagedThreadId];")]
    [InlineData("Console.WriteLine(Environment.CurrentManagedThreadId);")]
    [InlineData("owner = Environment.CurrentManagedThreadId;")]
    [InlineData("_ = Thread.CurrentThread.Name;")]
    [InlineData("_ = Thread.CurrentThread.IsBackground == true;")]
    [InlineData("_ = stripes[Environment.CurrentManagedThreadId % 8];")]
    [InlineData("if (Environment.CurrentManagedThreadId == 1) { }")]
    [InlineData("_ = thread.ManagedThreadId == 5 && byId[thread.ManagedThreadId] == 3;")]
    [InlineData("_ = new Mine().CurrentThread == thread;")]
    public Task Else_not(string statements) => RuleProject<ThreadIdentityAnalyzer>.Verify(Source(statements));

    [Theory]
    [InlineData("byId[Environment.CurrentManagedThreadId")]
    [InlineData("if (Thread.CurrentThread ==")]
    public Task Half_typed_nothing_is_thrown(string statements) => RuleProject<ThreadIdentityAnalyzer>.Survives(Source(statements));

    private static string Source(string statements) => $$"""
        using System;
        using System.Collections.Concurrent;
        using System.Collections.Generic;
        using System.Runtime.InteropServices;
        using System.Threading;
        class Mine { public Thread CurrentThread; }
        class C
        {
            [DllImport("kernel32")] static extern int GetCurrentThreadId();
                static Dictionary<int, int> byId, byLong;
            static Dictionary<Thread, int> byThread;
            static ConcurrentDictionary<int, int> concurrent;
            static HashSet<int> ids;
            static List<int> list;
            static int[] stripes;
            static int owner;
            static void Go(Thread thread) { {{statements}} }
        }
        """;
}
