using System;
using System.Runtime.CompilerServices;
using System.Threading;

namespace Hrtify.Benchmarks.Contexts;

/// <summary>An int that is read from a ThreadLocal, a CoreLocal, an AsyncLocal and a thread-static.</summary>
internal static class IntLocals
{
    private static readonly ThreadLocal<int> s_threadLocal = new(static () => 1);
    private static readonly CoreLocal<int> s_coreLocal = new(static () => 1);
    private static readonly AsyncLocal<int> s_asyncLocal = new() { Value = 1 };

#pragma warning disable HRT1001 // It is what we compare with.
    [ThreadStatic]
    private static int t_value;
#pragma warning restore HRT1001

    internal static void CallThreadLocal()
    {
        for (var call = 0; call < Access.Calls; call++) ReadThreadLocal();
    }

    internal static void CallCoreLocal()
    {
        for (var call = 0; call < Access.Calls; call++) ReadCoreLocal();
    }

    internal static void CallAsyncLocal()
    {
        for (var call = 0; call < Access.Calls; call++) ReadAsyncLocal();
    }

    internal static void CallThreadStatic()
    {
        t_value = 1;
        for (var call = 0; call < Access.Calls; call++) ReadThreadStatic();
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static void LoopThreadLocal()
    {
        var sum = 0L;
        for (var turn = 0; turn < Access.Turns; turn++) sum += s_threadLocal.Value;
        Sum = sum;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static void LoopCoreLocal()
    {
        var sum = 0L;
        for (var turn = 0; turn < Access.Turns; turn++) sum += s_coreLocal.Value;
        Sum = sum;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static void LoopAsyncLocal()
    {
        var sum = 0L;
        for (var turn = 0; turn < Access.Turns; turn++) sum += s_asyncLocal.Value;
        Sum = sum;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static void LoopThreadStatic()
    {
        var sum = 0L;
        for (var turn = 0; turn < Access.Turns; turn++) sum += t_value;
        Sum = sum;
    }

    internal static long Sum { get; private set; }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int ReadThreadLocal() => s_threadLocal.Value;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int ReadCoreLocal() => s_coreLocal.Value;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int ReadAsyncLocal() => s_asyncLocal.Value;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int ReadThreadStatic() => t_value;
}
