using System.Runtime.CompilerServices;
using System.Threading;

namespace Hrtify.Benchmarks.Contexts;

/// <summary>A reference that is read from a ThreadLocal.</summary>
internal sealed class ReferenceLocals : IValueUse
{
    private static readonly ThreadLocal<string> s_local = new(static () => "text");

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
        for (var turn = 0; turn < FieldTurns.Turns; turn++) sum += s_local.Value!.Length;
        Sum = sum;
    }

    internal static long Sum { get; private set; }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static string Read<TPlace>()
        where TPlace : struct => s_local.Value!;
}
