using System.Runtime.CompilerServices;
using System.Threading;

namespace Hrtify.Benchmarks.Contexts;

/// <summary>A struct that is read from a ThreadLocal.</summary>
internal sealed class StructLocals : IValueUse
{
    private static readonly ThreadLocal<Pair> s_local = new(static () => new Pair(1, null));

    public static void Call<TPlace>()
        where TPlace : struct
    {
        for (var call = 0; call < FieldTurns.Calls; call++) Read<TPlace>();
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void Loop<TPlace>()
        where TPlace : struct
    {
        var sum = 0L;
        for (var turn = 0; turn < FieldTurns.Turns; turn++) sum += s_local.Value.First;
        Sum = sum;
    }

    internal static long Sum { get; private set; }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Pair Read<TPlace>()
        where TPlace : struct => s_local.Value;

    private readonly record struct Pair(long First, object? Second);
}
