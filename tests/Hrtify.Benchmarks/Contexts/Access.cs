using System.Collections.Generic;

namespace Hrtify.Benchmarks.Contexts;

/// <summary>
/// What it costs to reach a value that is the thread's or the context's: across a call that is not inlined, and in a loop.
/// </summary>
internal static class Access
{
    internal const int Calls = 500_000;
    internal const int Turns = 2_000_000;

    internal static void Run() => Figure.Print([.. Fields(), .. Locals(), .. Costs()]);

    private static IEnumerable<Figure> Fields()
    {
        const double Goal = 1.05;
        yield return new("core-local/thread-static-call-int", IntFields.CallCoreLocal, IntFields.CallThreadStatic, Goal);
        yield return new("core-local/thread-static-loop-int", IntFields.LoopCoreLocal, IntFields.LoopThreadStatic, Goal);
        yield return new("core-local/thread-static-call-reference", ReferenceFields.CallCoreLocal, ReferenceFields.CallThreadStatic, Goal);
        yield return new("core-local/thread-static-loop-reference", ReferenceFields.LoopCoreLocal, ReferenceFields.LoopThreadStatic, Goal);
        yield return new("core-local/thread-static-call-struct", StructFields.CallCoreLocal, StructFields.CallThreadStatic, Goal);
        yield return new("core-local/thread-static-loop-struct", StructFields.LoopCoreLocal, StructFields.LoopThreadStatic, Goal);
        yield return new("core-local/thread-static-call-generic-int", GenericFields<int>.CallCoreLocal, GenericFields<int>.CallThreadStatic, Goal);
        yield return new("core-local/thread-static-loop-generic-int", GenericFields<int>.LoopCoreLocal, GenericFields<int>.LoopThreadStatic, Goal);
        yield return new("core-local/thread-static-call-generic-reference", GenericFields<string>.CallCoreLocal, GenericFields<string>.CallThreadStatic, Goal);
        yield return new("core-local/thread-static-loop-generic-reference", GenericFields<string>.LoopCoreLocal, GenericFields<string>.LoopThreadStatic, Goal);
    }

    private static IEnumerable<Figure> Locals()
    {
        const double Goal = 1.00;
        yield return new("CoreLocal/ThreadLocal-call-int", IntLocals.CallCoreLocal, IntLocals.CallThreadLocal, Goal);
        yield return new("CoreLocal/ThreadLocal-loop-int", IntLocals.LoopCoreLocal, IntLocals.LoopThreadLocal, Goal);
        yield return new("CoreLocal/ThreadLocal-call-reference", ReferenceLocals.CallCoreLocal, ReferenceLocals.CallThreadLocal, Goal);
        yield return new("CoreLocal/ThreadLocal-loop-reference", ReferenceLocals.LoopCoreLocal, ReferenceLocals.LoopThreadLocal, Goal);
        yield return new("CoreLocal/ThreadLocal-call-struct", StructLocals.CallCoreLocal, StructLocals.CallThreadLocal, Goal);
        yield return new("CoreLocal/ThreadLocal-loop-struct", StructLocals.LoopCoreLocal, StructLocals.LoopThreadLocal, Goal);
    }

    private static IEnumerable<Figure> Costs()
    {
        yield return new("passed-by-hand/thread-static-call-int", IntFields.CallPassed, IntFields.CallThreadStatic, null);
        yield return new("passed-by-hand/thread-static-loop-int", IntFields.LoopPassed, IntFields.LoopThreadStatic, null);
        yield return new("passed-by-hand/thread-static-call-reference", ReferenceFields.CallPassed, ReferenceFields.CallThreadStatic, null);
        yield return new("passed-by-hand/thread-static-loop-reference", ReferenceFields.LoopPassed, ReferenceFields.LoopThreadStatic, null);
        yield return new("passed-by-hand/thread-static-call-struct", StructFields.CallPassed, StructFields.CallThreadStatic, null);
        yield return new("passed-by-hand/thread-static-loop-struct", StructFields.LoopPassed, StructFields.LoopThreadStatic, null);
        yield return new("ThreadLocal/thread-static-call-int", IntLocals.CallThreadLocal, IntLocals.CallThreadStatic, null);
        yield return new("ThreadLocal/thread-static-loop-int", IntLocals.LoopThreadLocal, IntLocals.LoopThreadStatic, null);
        yield return new("CoreLocal/thread-static-call-int", IntLocals.CallCoreLocal, IntLocals.CallThreadStatic, null);
        yield return new("CoreLocal/thread-static-loop-int", IntLocals.LoopCoreLocal, IntLocals.LoopThreadStatic, null);
        yield return new("AsyncLocal/thread-static-call-int", IntLocals.CallAsyncLocal, IntLocals.CallThreadStatic, null);
        yield return new("AsyncLocal/thread-static-loop-int", IntLocals.LoopAsyncLocal, IntLocals.LoopThreadStatic, null);
    }
}
