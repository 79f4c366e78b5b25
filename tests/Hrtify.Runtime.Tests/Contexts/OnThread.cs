using System;
using System.Runtime.ExceptionServices;
using System.Threading;
using Xunit;

namespace Hrtify.Runtime.Tests.Contexts;

/// <summary>A thread with an own context that no test before has touched.</summary>
internal static class OnThread
{
    internal static void Run(Action body)
    {
        ExceptionDispatchInfo? failure = null;
        var thread = new Thread(() =>
        {
            try
            {
                body();
            }
            catch (Exception e)
            {
                failure = ExceptionDispatchInfo.Capture(e);
            }
        });
        thread.Start();
        Assert.True(thread.Join(TimeSpan.FromSeconds(30)), "the thread hangs");
        failure?.Throw();
    }
}
