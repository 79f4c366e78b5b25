using System.Runtime.CompilerServices;
using System.Threading;

namespace Hrtify.Benchmarks.Contexts;

/// <summary>A reference that is read from a ThreadLocal and a CoreLocal.</summary>
internal static class ReferenceLocals
{
    private static readonly ThreadLocal<string> s_threadLocal = new(static () => "text");
    private static readonly CoreLocal<string> s_coreLocal = new(static () => "text");

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
        for (var turn = 0; turn < Access.Turns; turn++) sum += s_threadLocal.Value!.Length;
        Sum = sum;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static void LoopCoreLocal()
    {
        var sum = 0L;
        for (var turn = 0; turn < Access.Turns; turn++) sum += s_coreLocal.Value!.Length;
        Sum = sum;
    }

    internal static long Sum { get; private set; }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static string ReadThreadLocal() => s_threadLocal.Value!;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static string ReadCoreLocal() => s_coreLocal.Value!;
}
