extern alias plain;
using System.Collections.Generic;
using System.Linq;
using Plain = plain::Hrtify.Benchmarks.Contexts;

namespace Hrtify.Benchmarks.Contexts;

/// <summary>
/// What it costs to reach a value that is the thread's or the context's: across a call that is not inlined, and in a loop.
/// The fields and locals are bound to threads in a library that is not converted, and core-local in this one; the source is the same.
/// </summary>
internal static class Access
{
    internal static void Run()
    {
        IntFields.Loop();
        if (!CoreContext.Current.Values().Any(value => value.DeclaringType == typeof(IntFields))) throw new FailedException("this build is not converted: there is nothing to compare");
        Figure.Print([.. Fields(), .. Locals(), .. Costs()]);
    }

    private static IEnumerable<Figure> Fields()
    {
        const double Goal = 1.05;
        yield return new("core-local/thread-static-call-int", IntFields.Call, Plain.IntFields.Call, Goal);
        yield return new("core-local/thread-static-loop-int", IntFields.Loop, Plain.IntFields.Loop, Goal);
        yield return new("core-local/thread-static-call-int-read", IntReadFields.Call, Plain.IntReadFields.Call, Goal);
        yield return new("core-local/thread-static-loop-int-read", IntReadFields.Loop, Plain.IntReadFields.Loop, Goal);
        yield return new("core-local/thread-static-call-reference", ReferenceFields.Call, Plain.ReferenceFields.Call, Goal);
        yield return new("core-local/thread-static-loop-reference", ReferenceFields.Loop, Plain.ReferenceFields.Loop, Goal);
        yield return new("core-local/thread-static-call-struct", StructFields.Call, Plain.StructFields.Call, Goal);
        yield return new("core-local/thread-static-loop-struct", StructFields.Loop, Plain.StructFields.Loop, Goal);
        yield return new("core-local/thread-static-call-generic-int", GenericFields<int>.Call, Plain.GenericFields<int>.Call, Goal);
        yield return new("core-local/thread-static-loop-generic-int", GenericFields<int>.Loop, Plain.GenericFields<int>.Loop, Goal);
        yield return new("core-local/thread-static-call-generic-reference", GenericFields<string>.Call, Plain.GenericFields<string>.Call, Goal);
        yield return new("core-local/thread-static-loop-generic-reference", GenericFields<string>.Loop, Plain.GenericFields<string>.Loop, Goal);
    }

    private static IEnumerable<Figure> Locals()
    {
        const double Goal = 1.00;
        yield return new("CoreLocal/ThreadLocal-call-int", IntLocals.Call, Plain.IntLocals.Call, Goal);
        yield return new("CoreLocal/ThreadLocal-loop-int", IntLocals.Loop, Plain.IntLocals.Loop, Goal);
        yield return new("CoreLocal/ThreadLocal-call-reference", ReferenceLocals.Call, Plain.ReferenceLocals.Call, Goal);
        yield return new("CoreLocal/ThreadLocal-loop-reference", ReferenceLocals.Loop, Plain.ReferenceLocals.Loop, Goal);
        yield return new("CoreLocal/ThreadLocal-call-struct", StructLocals.Call, Plain.StructLocals.Call, Goal);
        yield return new("CoreLocal/ThreadLocal-loop-struct", StructLocals.Loop, Plain.StructLocals.Loop, Goal);
    }

    private static IEnumerable<Figure> Costs()
    {
        yield return new("passed-by-hand/thread-static-call-int", Plain.IntFields.CallPassed, Plain.IntFields.Call, null);
        yield return new("passed-by-hand/thread-static-loop-int", Plain.IntFields.LoopPassed, Plain.IntFields.Loop, null);
        yield return new("passed-by-hand/thread-static-call-reference", Plain.ReferenceFields.CallPassed, Plain.ReferenceFields.Call, null);
        yield return new("passed-by-hand/thread-static-loop-reference", Plain.ReferenceFields.LoopPassed, Plain.ReferenceFields.Loop, null);
        yield return new("passed-by-hand/thread-static-call-struct", Plain.StructFields.CallPassed, Plain.StructFields.Call, null);
        yield return new("passed-by-hand/thread-static-loop-struct", Plain.StructFields.LoopPassed, Plain.StructFields.Loop, null);
        yield return new("ThreadLocal/thread-static-call-int", Plain.IntLocals.Call, Plain.IntReadFields.Call, null);
        yield return new("ThreadLocal/thread-static-loop-int", Plain.IntLocals.Loop, Plain.IntReadFields.Loop, null);
        yield return new("CoreLocal/thread-static-call-int", IntLocals.Call, Plain.IntReadFields.Call, null);
        yield return new("CoreLocal/thread-static-loop-int", IntLocals.Loop, Plain.IntReadFields.Loop, null);
        yield return new("AsyncLocal/thread-static-call-int", AsyncReads.Call, Plain.IntReadFields.Call, null);
        yield return new("AsyncLocal/thread-static-loop-int", AsyncReads.Loop, Plain.IntReadFields.Loop, null);
    }
}
