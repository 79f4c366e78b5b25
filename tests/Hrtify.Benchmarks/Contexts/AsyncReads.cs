using System.Runtime.CompilerServices;
using System.Threading;

namespace Hrtify.Benchmarks.Contexts;

/// <summary>An int that is read from an AsyncLocal.</summary>
internal static class AsyncReads
{
    private static readonly AsyncLocal<int> s_local = new() { Value = 1 };

    internal static void Call()
    {
        for (var call = 0; call < FieldTurns.Calls; call++) Read();
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static void Loop()
    {
        var sum = 0L;
        for (var turn = 0; turn < FieldTurns.Turns; turn++) sum += s_local.Value;
        Sum = sum;
    }

    internal static long Sum { get; private set; }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int Read() => s_local.Value;
}
