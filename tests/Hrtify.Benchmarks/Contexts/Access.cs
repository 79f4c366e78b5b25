extern alias plain;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Reflection;
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
        EightPlaces.Loop<IntFields>();
        if (!CoreContext.Current.Values().Any(value => value.DeclaringType == typeof(IntFields))) throw new FailedException("this build is not converted: there is nothing to compare");
        if (typeof(Plain.IntFields).Assembly.GetCustomAttribute<DebuggableAttribute>() is { IsJITOptimizerDisabled: true }) throw new FailedException("the plain side is built for debugging; run with: dotnet run -c Release --project tests/Hrtify.Benchmarks");
        Figure.Print([.. Fields(), .. Locals(), .. Costs()]);
    }

    private static IEnumerable<Figure> Fields()
    {
        const double Goal = 1.05;
        yield return new("core-local/thread-static-call-int", EightPlaces.Call<IntFields>, Plain.EightPlaces.Call<Plain.IntFields>, Goal);
        yield return new("core-local/thread-static-loop-int", EightPlaces.Loop<IntFields>, Plain.EightPlaces.Loop<Plain.IntFields>, Goal);
        yield return new("core-local/thread-static-call-int-read", EightPlaces.Call<IntReadFields>, Plain.EightPlaces.Call<Plain.IntReadFields>, Goal);
        yield return new("core-local/thread-static-loop-int-read", EightPlaces.Loop<IntReadFields>, Plain.EightPlaces.Loop<Plain.IntReadFields>, Goal);
        yield return new("core-local/thread-static-call-reference", EightPlaces.Call<ReferenceFields>, Plain.EightPlaces.Call<Plain.ReferenceFields>, Goal);
        yield return new("core-local/thread-static-loop-reference", EightPlaces.Loop<ReferenceFields>, Plain.EightPlaces.Loop<Plain.ReferenceFields>, Goal);
        yield return new("core-local/thread-static-call-struct", EightPlaces.Call<StructFields>, Plain.EightPlaces.Call<Plain.StructFields>, Goal);
        yield return new("core-local/thread-static-loop-struct", EightPlaces.Loop<StructFields>, Plain.EightPlaces.Loop<Plain.StructFields>, Goal);
        yield return new("core-local/thread-static-call-generic-int", EightPlaces.Call<GenericFields<int>>, Plain.EightPlaces.Call<Plain.GenericFields<int>>, Goal);
        yield return new("core-local/thread-static-loop-generic-int", EightPlaces.Loop<GenericFields<int>>, Plain.EightPlaces.Loop<Plain.GenericFields<int>>, Goal);
        yield return new("core-local/thread-static-call-generic-reference", EightPlaces.Call<GenericFields<string>>, Plain.EightPlaces.Call<Plain.GenericFields<string>>, Goal);
        yield return new("core-local/thread-static-loop-generic-reference", EightPlaces.Loop<GenericFields<string>>, Plain.EightPlaces.Loop<Plain.GenericFields<string>>, Goal);
    }

    private static IEnumerable<Figure> Locals()
    {
        const double Goal = 1.00;
        yield return new("CoreLocal/ThreadLocal-call-int", EightPlaces.Call<IntLocals>, Plain.EightPlaces.Call<Plain.IntLocals>, Goal);
        yield return new("CoreLocal/ThreadLocal-loop-int", EightPlaces.Loop<IntLocals>, Plain.EightPlaces.Loop<Plain.IntLocals>, Goal);
        yield return new("CoreLocal/ThreadLocal-call-reference", EightPlaces.Call<ReferenceLocals>, Plain.EightPlaces.Call<Plain.ReferenceLocals>, Goal);
        yield return new("CoreLocal/ThreadLocal-loop-reference", EightPlaces.Loop<ReferenceLocals>, Plain.EightPlaces.Loop<Plain.ReferenceLocals>, Goal);
        yield return new("CoreLocal/ThreadLocal-call-struct", EightPlaces.Call<StructLocals>, Plain.EightPlaces.Call<Plain.StructLocals>, Goal);
        yield return new("CoreLocal/ThreadLocal-loop-struct", EightPlaces.Loop<StructLocals>, Plain.EightPlaces.Loop<Plain.StructLocals>, Goal);
    }

    private static IEnumerable<Figure> Costs()
    {
        yield return new("passed-by-hand/thread-static-call-int", Plain.EightPlaces.Call<Plain.IntPassed>, Plain.EightPlaces.Call<Plain.IntFields>, null);
        yield return new("passed-by-hand/thread-static-loop-int", Plain.EightPlaces.Loop<Plain.IntPassed>, Plain.EightPlaces.Loop<Plain.IntFields>, null);
        yield return new("passed-by-hand/thread-static-call-reference", Plain.EightPlaces.Call<Plain.ReferencePassed>, Plain.EightPlaces.Call<Plain.ReferenceFields>, null);
        yield return new("passed-by-hand/thread-static-loop-reference", Plain.EightPlaces.Loop<Plain.ReferencePassed>, Plain.EightPlaces.Loop<Plain.ReferenceFields>, null);
        yield return new("passed-by-hand/thread-static-call-struct", Plain.EightPlaces.Call<Plain.StructPassed>, Plain.EightPlaces.Call<Plain.StructFields>, null);
        yield return new("passed-by-hand/thread-static-loop-struct", Plain.EightPlaces.Loop<Plain.StructPassed>, Plain.EightPlaces.Loop<Plain.StructFields>, null);
        yield return new("ThreadLocal/thread-static-call-int", Plain.EightPlaces.Call<Plain.IntLocals>, Plain.EightPlaces.Call<Plain.IntReadFields>, null);
        yield return new("ThreadLocal/thread-static-loop-int", Plain.EightPlaces.Loop<Plain.IntLocals>, Plain.EightPlaces.Loop<Plain.IntReadFields>, null);
        yield return new("CoreLocal/thread-static-call-int", EightPlaces.Call<IntLocals>, Plain.EightPlaces.Call<Plain.IntReadFields>, null);
        yield return new("CoreLocal/thread-static-loop-int", EightPlaces.Loop<IntLocals>, Plain.EightPlaces.Loop<Plain.IntReadFields>, null);
        yield return new("AsyncLocal/thread-static-call-int", EightPlaces.Call<AsyncReads>, Plain.EightPlaces.Call<Plain.IntReadFields>, null);
        yield return new("AsyncLocal/thread-static-loop-int", EightPlaces.Loop<AsyncReads>, Plain.EightPlaces.Loop<Plain.IntReadFields>, null);
    }
}
