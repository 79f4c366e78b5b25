using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using static Hrtify.Generator.Rules.PresetLevels;
using static Microsoft.CodeAnalysis.ReportDiagnostic;

namespace Hrtify.Generator.Rules;

/// <summary>
/// The rules. Descriptors are made from it, and nothing else makes one; so are the heads of the pages, the presets, the
/// release notes of the analyzers and the README's table (CatalogueTests).
/// </summary>
internal static class Catalogue
{
    private const string ThreadState = "Hrtify.ThreadState";
    private const string Contexts = "Hrtify.Contexts";
    private const string Handlers = "Hrtify.Handlers";
    private const string Build = "Hrtify.Build";

    private static readonly PresetLevels s_asWarning = new(Warn, Warn, Error);

    private static readonly Rule s_threadBound = new("HRT1001", "Thread-bound static field", ThreadState,
        "The field belongs to the thread that touches it.", Always(Warn), Note: "info with the conversion on, warning with `Hrtify=false`");

    /// <summary>With the conversion off: the field is bound to its thread.</summary>
    internal static readonly DiagnosticDescriptor ThreadBound = s_threadBound.Says("'{0}' belongs to the thread that touches it: work that moves to another thread or core does not see it");

    /// <summary>With the conversion on: the build makes the field core-local.</summary>
    internal static readonly DiagnosticDescriptor BecomesCoreLocal = s_threadBound.Says(s_threadBound.Title, "'{0}' becomes core-local in the build: it belongs to the context of the work", Info);

    /// <summary>With the conversion on and <c>HrtifyContexts=Single</c>: the build makes the field a plain static.</summary>
    internal static readonly DiagnosticDescriptor BecomesStatic = s_threadBound.Says(s_threadBound.Title, "'{0}' becomes a plain static in the build: all threads share it (HrtifyContexts=Single)", Info);

    private static readonly Rule s_notConverted = new("HRT1002", "Thread-bound static field cannot be made core-local", ThreadState,
        "The conversion might be wrong here, so the field stays a thread-static.", Always(Warn));

    internal static readonly DiagnosticDescriptor NotConverted = s_notConverted.Says("'{0}' cannot be made core-local: {1}; it stays a thread-static");

    /// <summary>With <c>HrtifyContexts=Single</c>.</summary>
    internal static readonly DiagnosticDescriptor NotMadeStatic = s_notConverted.Says("Thread-bound static field cannot be made a plain static", "'{0}' cannot be made a plain static: {1}; it stays a thread-static", Warn);

    internal static readonly DiagnosticDescriptor LocalNotConverted = s_notConverted.Says("ThreadLocal cannot be made core-local", "'{0}' cannot be made core-local: {1}; it stays a ThreadLocal", Warn);

    private static readonly Rule s_leftOver = new("HRT1003", "Thread-bound static field left over after conversion", ThreadState,
        "The conversion did not see the field: another generator wrote it.", Always(Warn));

    internal static readonly DiagnosticDescriptor LeftOver = s_leftOver.Says("'{0}' was not seen by the conversion and stays a thread-static");

    private static readonly Rule s_awaitedPlace = new("HRT1004", "Core-local struct assigned across an await", ThreadState,
        "It compiles, and fails at run time when the await suspends.", Always(Error));

    internal static readonly DiagnosticDescriptor AwaitedPlace = s_awaitedPlace.Says("'{0}' is assigned after an await, and '{1}' is core-local: it compiles, and fails at run time when the await suspends; await into a local first");

    private static readonly Rule s_useNotConverted = new("HRT1005", "Use of another assembly's core-local cannot be converted", ThreadState,
        "The use would need a twin that cannot be written here.", Always(Warn));

    internal static readonly DiagnosticDescriptor UseNotConverted = s_useNotConverted.Says("'{0}' of {1} is core-local, and this use of it cannot be converted: {2}");

    private static readonly Rule s_wrongCoreLocal = new("HRT1006", "CoreLocal without effect", ThreadState,
        "The property says that it is core-local, and all contexts share it.", Always(Error));

    internal static readonly DiagnosticDescriptor WrongCoreLocal = s_wrongCoreLocal.Says("'{0}' is not core-local, though it says so: {1}; write [CoreLocal] static partial ref T {0} {{ get; }}");

    private static readonly Rule s_asyncRun = new("HRT1007", "Asynchronous work given to Run", Contexts,
        "The work leaves the context at its first await that suspends.", s_asWarning);

    internal static readonly DiagnosticDescriptor AsyncRun = s_asyncRun.Says("Run leaves the context at the first await that suspends; RunAsync follows the work");

    private static readonly Rule s_droppedScope = new("HRT1008", "Scope of an adoption dropped", Contexts,
        "The thread stays in the context.", s_asWarning);

    internal static readonly DiagnosticDescriptor DroppedScope = s_droppedScope.Says("The thread stays in the context, for nobody can dispose this scope; write using (context.Adopt())");

    private static readonly Rule s_stateAcrossAwait = new("HRT1009", "Thread-bound state on both sides of an await", ThreadState,
        "After the await another thread goes on, with state of its own.", s_asWarning);

    internal static readonly DiagnosticDescriptor StateAcrossAwait = s_stateAcrossAwait.Says("'{0}' is {1} before an await and {2} after it, where another thread may go on: it has its own '{0}'");

    private static readonly Rule s_handlerReach = new("HRT2001", "Handler reaches thread-bound state", Handlers,
        "The handler runs on another thread, and finds that thread's state.", s_asWarning);

    internal static readonly DiagnosticDescriptor HandlerReach = s_handlerReach.Says("This handler runs on {0}, and {1}: {2}{3}");

    private static readonly Rule s_handlerRow = new("HRT2002", "Row of a handler table cannot be read", Handlers,
        "A line of a *.handlers file is passed over.", Always(Warn));

    internal static readonly DiagnosticDescriptor HandlerRow = s_handlerRow.Says("This line is passed over: {0}");

    private static readonly Rule s_wrongProperty = new("HRT4001", "A property has a wrong value", Build,
        "The value of a property of Hrtify is none that it knows.", Always(Error), Where: "the build, before the compiler");

    private static readonly Rule s_cannotConvert = new("HRT4002", "The project could not be converted", Build,
        "A file cannot be read or written, or the compiler is not there.", Always(Error), Where: "the build, from `hrtify convert`");

    private static readonly Rule s_partMissing = new("HRT4003", "A part of the toolchain is missing", Build,
        "The package is not whole, or its runtime is not referenced.", Always(Error), Where: "the build, before the conversion or at its start");

    /// <summary>All of them, by id.</summary>
    internal static ImmutableArray<Rule> All { get; } =
    [
        s_threadBound, s_notConverted, s_leftOver, s_awaitedPlace, s_useNotConverted, s_wrongCoreLocal, s_asyncRun, s_droppedScope, s_stateAcrossAwait,
        s_handlerReach, s_handlerRow,
        s_wrongProperty, s_cannotConvert, s_partMissing,
    ];
}
