using System.Runtime.CompilerServices;
using System.Threading;

namespace Hrtify.Benchmarks.Contexts;

/// <summary>A struct that is read from a ThreadLocal and a CoreLocal.</summary>
internal static class StructLocals
{
    private static readonly ThreadLocal<Pair> s_threadLocal = new(static () => new Pair(1, null));
    private static readonly CoreLocal<Pair> s_coreLocal = new(static () => new Pair(1, null));

    internal static void CallThreadLocal()
    {
        for (var call = 0; call < Access.Calls; call++) ReadThreadLocal();
    }

    internal static void CallCoreLocal()
    {
        for (var call = 0; call < Access.Calls; call++) ReadCoreLocal();
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static void LoopThreadLocal()
    {
        var sum = 0L;
        for (var turn = 0; turn < Access.Turns; turn++) sum += s_threadLocal.Value.First;
        Sum = sum;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static void LoopCoreLocal()
    {
        var sum = 0L;
        for (var turn = 0; turn < Access.Turns; turn++) sum += s_coreLocal.Value.First;
        Sum = sum;
    }

    internal static long Sum { get; private set; }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Pair ReadThreadLocal() => s_threadLocal.Value;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Pair ReadCoreLocal() => s_coreLocal.Value;

    private readonly record struct Pair(long First, object? Second);
}
