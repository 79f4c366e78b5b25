using System.Runtime.CompilerServices;
using System.Threading;

namespace Hrtify.Benchmarks.Contexts;

/// <summary>A reference that is read from a ThreadLocal.</summary>
internal static class ReferenceLocals
{
    private static readonly ThreadLocal<string> s_local = new(static () => "text");

    internal static void Call()
    {
        for (var call = 0; call < FieldTurns.Calls; call++) Read();
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static void Loop()
    {
        var sum = 0L;
        for (var turn = 0; turn < FieldTurns.Turns; turn++) sum += s_local.Value!.Length;
        Sum = sum;
    }

    internal static long Sum { get; private set; }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static string Read() => s_local.Value!;
}
