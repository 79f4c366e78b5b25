using System;
using System.Threading;
using System.Threading.Tasks;

namespace Hrtify.Runtime.Tests.Cores;

/// <summary>A test that hangs fails with a word. No test depends on the time: it is far more than any needs.</summary>
internal static class Hang
{
    internal static readonly TimeSpan Time = TimeSpan.FromMinutes(1);

    internal static Task Guard(this Task task) => task.WaitAsync(Time);

    internal static Task<T> Guard<T>(this Task<T> task) => task.WaitAsync(Time);

    internal static Task<T> Guard<T>(this ValueTask<T> task) => task.AsTask().WaitAsync(Time);

    internal static Task Guard(this ValueTask task) => task.AsTask().WaitAsync(Time);

    internal static void Guard(this WaitHandle handle)
    {
        if (!handle.WaitOne(Time)) throw new TimeoutException("nobody signalled");
    }
}
