using System;
using System.ComponentModel;
using System.Diagnostics;
using System.Reflection;
using System.Threading;
using System.Threading.Tasks;
using Hrtify.Cores;
using Trace = Hrtify.Diagnostics.Trace;

namespace Hrtify.Boot;

/// <summary>
/// Called by the statement that the conversion puts first in a program's entry point; nothing else should:
/// <c>if (EntryPoint.Moves(typeof(P))) return EntryPoint.Run(P.Main, args);</c>
/// </summary>
/// <remarks>
/// The methods that run differ in name, not only in the delegate's return type: before C# 7.3 overloads that differ so
/// are ambiguous for a method group.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class EntryPoint
{
    // 1 once an entry point of this process was decided on, and it stays so: an entry point that calls itself, or is
    // called by reflection, runs where it is called. Changed by an exchange: of two calls at once one decides.
    private static int s_decided;

    /// <summary>Whether this very call of the entry point is to be run on a kernel core instead.</summary>
    /// <param name="entryType">The type that declares the entry point.</param>
    /// <returns>True at most once in a process.</returns>
    [StackTraceHidden]
    public static bool Moves(Type entryType) => Decide(entryType, null);

    /// <summary>The same where the build knows that Main must stay where it is: tells the trace why.</summary>
    /// <param name="entryType">The type that declares the entry point.</param>
    /// <param name="staysBecause">The reason, for the trace.</param>
    /// <returns>Always false.</returns>
    [StackTraceHidden]
    public static bool Moves(Type entryType, string staysBecause) => Decide(entryType, staysBecause);

    /// <summary>Runs an entry point of the form <c>int Main()</c> on kernel core 0.</summary>
    [StackTraceHidden]
    public static int Run(Func<int> main) => KernelCore.RunMain(main, false, Stopwatch.GetTimestamp());

    /// <summary>Runs an entry point of the form <c>int Main(string[])</c> on kernel core 0.</summary>
    [StackTraceHidden]
    public static int Run(Func<string[], int> main, string[] args) =>
        KernelCore.RunMain([StackTraceHidden] () => main(args), false, Stopwatch.GetTimestamp());

    /// <summary>Runs an entry point of the form <c>void Main()</c> on kernel core 0.</summary>
    [StackTraceHidden]
    public static void RunVoid(Action main) =>
        KernelCore.RunMain([StackTraceHidden] () => { main(); return 0; }, false, Stopwatch.GetTimestamp());

    /// <summary>Runs an entry point of the form <c>void Main(string[])</c> on kernel core 0.</summary>
    [StackTraceHidden]
    public static void RunVoid(Action<string[]> main, string[] args) =>
        KernelCore.RunMain([StackTraceHidden] () => { main(args); return 0; }, false, Stopwatch.GetTimestamp());

    // A task is waited for on the core, as the compiler's own <Main> does on main.

    /// <summary>Runs an entry point of the form <c>Task Main()</c> on kernel core 0, to the end of the task.</summary>
    [StackTraceHidden]
    public static void RunTask(Func<Task> main) =>
        KernelCore.RunMain([StackTraceHidden] () => { main().GetAwaiter().GetResult(); return 0; }, true, Stopwatch.GetTimestamp());

    /// <summary>Runs an entry point of the form <c>Task Main(string[])</c> on kernel core 0, to the end of the task.</summary>
    [StackTraceHidden]
    public static void RunTask(Func<string[], Task> main, string[] args) =>
        KernelCore.RunMain([StackTraceHidden] () => { main(args).GetAwaiter().GetResult(); return 0; }, true, Stopwatch.GetTimestamp());

    /// <summary>Runs an entry point of the form <c>Task&lt;int&gt; Main()</c> on kernel core 0, to the end of the task.</summary>
    [StackTraceHidden]
    public static int RunTaskOfInt(Func<Task<int>> main) =>
        KernelCore.RunMain([StackTraceHidden] () => main().GetAwaiter().GetResult(), true, Stopwatch.GetTimestamp());

    /// <summary>Runs an entry point of the form <c>Task&lt;int&gt; Main(string[])</c> on kernel core 0, to the end of the task.</summary>
    [StackTraceHidden]
    public static int RunTaskOfInt(Func<string[], Task<int>> main, string[] args) =>
        KernelCore.RunMain([StackTraceHidden] () => main(args).GetAwaiter().GetResult(), true, Stopwatch.GetTimestamp());

    private static bool Decide(Type entryType, string? staysBecause)
    {
        if (Volatile.Read(ref s_decided) != 0) return false; // recursion of Main must not cost more than this
        var model = RuntimeModels.Read();
        if (model is not RuntimeModel.Incremental) ComplainOfOthers();
        var why = IsProgram(entryType)
            ? WhyNot(model, staysBecause)
            : "Main was called by another program, which may expect its exceptions; it stays where it is";
        if (Interlocked.Exchange(ref s_decided, 1) != 0) return false;
        if (why is null) return true;
        if (model != RuntimeModel.None) Trace.Line("no kernel core: " + why);
        return false;
    }

    // Nobody else reads them before a core is asked for. The variable first: to read a setting costs startup time.
    private static void ComplainOfOthers()
    {
        if (Environment.GetEnvironmentVariable("HRTIFY_PIN") is not null) PinPolicies.Read(out _);
        if (Environment.GetEnvironmentVariable("HRTIFY_CORES") is not null) CoreRequest.Read();
    }

    private static string? WhyNot(RuntimeModel model, string? staysBecause) => model switch
    {
        RuntimeModel.None => "the model is None",
        RuntimeModel.Accelerator => "the model is Accelerator and nothing has asked for one",
        RuntimeModel.Native => "the model Native is not in this version; Main stays on the host",
        _ => staysBecause is null ? null : "Main stays on the host: " + staysBecause,
    };

    // Design-time hosts and test hosts call a program's Main and expect its exceptions, and its HostAbortedException
    // above all, to come out of that call: on another thread they would end the process.
    private static bool IsProgram(Type entryType) => Assembly.GetEntryAssembly() == entryType.Assembly;
}
