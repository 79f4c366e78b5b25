using System.Runtime.CompilerServices;
using System.Threading;

namespace Hrtify.Benchmarks.Contexts;

/// <summary>An int that is read from an AsyncLocal.</summary>
internal sealed class AsyncReads : IValueUse
{
    private static readonly AsyncLocal<int> s_local = new() { Value = 1 };

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
        for (var turn = 0; turn < FieldTurns.Turns; turn++) sum += s_local.Value;
        Sum = sum;
    }

    internal static long Sum { get; private set; }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int Read<TPlace>()
        where TPlace : struct => s_local.Value;
}
