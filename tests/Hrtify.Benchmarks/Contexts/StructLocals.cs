using System.Runtime.CompilerServices;
using System.Threading;

namespace Hrtify.Benchmarks.Contexts;

/// <summary>A struct that is read from a ThreadLocal.</summary>
internal static class StructLocals
{
    private static readonly ThreadLocal<Pair> s_local = new(static () => new Pair(1, null));

    internal static void Call()
    {
        for (var call = 0; call < FieldTurns.Calls; call++) Read();
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static void Loop()
    {
        var sum = 0L;
        for (var turn = 0; turn < FieldTurns.Turns; turn++) sum += s_local.Value.First;
        Sum = sum;
    }

    internal static long Sum { get; private set; }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Pair Read() => s_local.Value;

    private readonly record struct Pair(long First, object? Second);
}
