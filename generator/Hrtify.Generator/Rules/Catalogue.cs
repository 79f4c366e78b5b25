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
    private static readonly PresetLevels s_asInfo = new(Warn, Info, Warn);
    private static readonly PresetLevels s_toExplore = new(Warn, Suppress, Info);

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

    internal static readonly DiagnosticDescriptor AsyncRun = s_asyncRun.Says("{0} is over at the first await that suspends: what follows runs elsewhere, or nobody waits for it; RunAsync follows the work");

    private static readonly Rule s_droppedScope = new("HRT1008", "Scope of an adoption dropped", Contexts,
        "The thread stays in the context.", s_asWarning);

    internal static readonly DiagnosticDescriptor DroppedScope = s_droppedScope.Says("The thread stays in the context, for nobody can dispose this scope; write using (context.Adopt())");

    private static readonly Rule s_stateAcrossAwait = new("HRT1009", "Thread-bound state on both sides of an await", ThreadState,
        "After the await another thread goes on, with state of its own.", s_asWarning);

    internal static readonly DiagnosticDescriptor StateAcrossAwait = s_stateAcrossAwait.Says("'{0}' is {1} before an await and {2} after it, where another thread may go on: it has its own '{0}'");

    private static readonly Rule s_lockAcrossAwait = new("HRT1010", "Lock of a thread held across an await", ThreadState,
        "After the await another thread gives back what it never took.", s_asWarning);

    internal static readonly DiagnosticDescriptor LockAcrossAwait = s_lockAcrossAwait.Says("The lock is the thread's that called {0}; after the await another thread may call {1}, which throws, or leaves it taken");

    private static readonly Rule s_identityKey = new("HRT1011", "Identity of the thread as a key", ThreadState,
        "Work that moves to another thread finds somebody else's entry.", s_asWarning);

    internal static readonly DiagnosticDescriptor IdentityKey = s_identityKey.Says("'{0}' is the key: work that moves to another thread or core finds another's entry");

    private static readonly Rule s_identityCompared = new("HRT1012", "Identity of the thread compared", ThreadState,
        "Work that moves to another thread is taken for somebody else.", s_asInfo);

    internal static readonly DiagnosticDescriptor IdentityCompared = s_identityCompared.Says("'{0}' is compared: work that moves to another thread or core is taken for another's");

    private static readonly Rule s_firstThread = new("HRT1013", "Initializer that runs on the first thread only", ThreadState,
        "The other threads have the type's default.", s_asInfo);

    internal static readonly DiagnosticDescriptor FirstThread = s_firstThread.Says("The value is for the thread that comes first; on all others, and in every context, '{0}' has its type's default");

    private static readonly Rule s_finalizerReach = new("HRT1014", "Finalizer reaches thread-bound state", ThreadState,
        "The finalizer thread has state of its own.", s_asWarning);

    internal static readonly DiagnosticDescriptor FinalizerReach = s_finalizerReach.Says("The finalizer runs on the finalizer thread, and {0}: {1}{2}");

    private static readonly Rule s_moduleInitializerSets = new("HRT1015", "Module initializer sets thread-bound state", ThreadState,
        "It runs once, on one thread.", s_asWarning);

    internal static readonly DiagnosticDescriptor ModuleInitializerSets = s_moduleInitializerSets.Says("The module initializer runs once, on the first thread, and {0}: {1}{2}");

    private static readonly Rule s_dataSlot = new("HRT1016", "Data slot of the thread", ThreadState,
        "Slots belong to the thread, and are not converted.", s_asWarning);

    internal static readonly DiagnosticDescriptor DataSlot = s_dataSlot.Says("{0} is about a slot of the thread, which no conversion makes core-local; a [ThreadStatic] field or a ThreadLocal is converted");

    private static readonly Rule s_pooledObject = new("HRT1017", "Pooled object made from thread-bound state", ThreadState,
        "It is made on whatever thread asks first, and given to others.", s_asWarning);

    internal static readonly DiagnosticDescriptor PooledObject = s_pooledObject.Says("Objects of a pool are made on whatever thread asks first, and this {0}: {1}{2}");

    private static readonly Rule s_ownedLock = new("HRT1018", "Lock owned by the thread that initializes the type", ThreadState,
        "Only that thread can give it back, and it is not the one that runs a moved Main.", s_asWarning);

    internal static readonly DiagnosticDescriptor OwnedLock = s_ownedLock.Says("The mutex is owned by the thread that initializes the type, whichever that is, and no other can release it");

    private static readonly Rule s_handlerReach = new("HRT2001", "Handler reaches thread-bound state", Handlers,
        "The handler runs on another thread, and finds that thread's state.", s_asWarning);

    internal static readonly DiagnosticDescriptor HandlerReach = s_handlerReach.Says("This handler runs on {0}, and {1}: {2}{3}");

    private static readonly Rule s_handlerRow = new("HRT2002", "Row of a handler table cannot be read", Handlers,
        "A line of a *.handlers file is passed over.", Always(Warn));

    internal static readonly DiagnosticDescriptor HandlerRow = s_handlerRow.Says("This line is passed over: {0}");

    private static readonly Rule s_handlerCut = new("HRT2003", "Calls of a handler are not all followed", Handlers,
        "What lies behind is not known.", s_toExplore);

    internal static readonly DiagnosticDescriptor HandlerCut = s_handlerCut.Says("Not all calls of this handler are followed: {0}");

    private static readonly Rule s_nativeHandler = new("HRT2010", "Native signal or exception handler", Handlers,
        "It runs on whatever thread the signal finds, a kernel core among them.", s_asWarning);

    internal static readonly DiagnosticDescriptor NativeHandler = s_nativeHandler.Says("'{0}' {1}; it runs on whatever thread the signal finds, and must chain to the runtime's own");

    private static readonly Rule s_signalMask = new("HRT2011", "Signal mask of the thread", Handlers,
        "The mask stays with the thread when the work moves, and may stop the runtime.", s_asWarning);

    internal static readonly DiagnosticDescriptor SignalMask = s_signalMask.Says("'{0}' {1}: that stays behind when the work moves, and a mask may take the signals by which the runtime stops its threads");

    private static readonly Rule s_nonLocalJump = new("HRT2012", "Non-local jump", Handlers,
        "It passes over managed frames, or leaves the stack that the runtime knows.", s_asWarning);

    internal static readonly DiagnosticDescriptor NonLocalJump = s_nonLocalJump.Says("'{0}' {1}: the runtime loses track of managed frames");

    private static readonly Rule s_alternateStack = new("HRT2013", "Alternate signal stack", Handlers,
        "It is this thread's alone; a kernel core has another.", s_asInfo);

    internal static readonly DiagnosticDescriptor AlternateStack = s_alternateStack.Says("'{0}' {1}; a kernel core has one of its own");

    private static readonly Rule s_pageProtection = new("HRT2014", "Page protection as a signal", Handlers,
        "Whoever touches the page faults, on whatever core; a managed handler for it deadlocks with the GC.", s_asWarning);

    internal static readonly DiagnosticDescriptor PageProtection = s_pageProtection.Says("'{0}' {1}: the fault comes on whatever core touches them, and managed code that serves it can deadlock with the GC");

    private static readonly Rule s_expectedFault = new("HRT2015", "Expected fault", Handlers,
        "It works only where a fault of the hardware becomes an exception.", s_toExplore);

    internal static readonly DiagnosticDescriptor ExpectedFault = s_expectedFault.Says("The catch of {0} relies on {1}, which only an operating system turns into an exception");

    private static readonly Rule s_stackAssumption = new("HRT2016", "Assumption about the stack", Handlers,
        "Another core has a stack of another size, at another place.", s_toExplore);

    internal static readonly DiagnosticDescriptor StackSize = s_stackAssumption.Says("{0} asks for this thread's stack; on another core the answer is another");

    internal static readonly DiagnosticDescriptor StackAddress = s_stackAssumption.Says(s_stackAssumption.Title, "The address of '{0}' leaves its frame: it means nothing when the frame has ended, or on another stack", Suppress);

    private static readonly Rule s_processControl = new("HRT2017", "Process or thread control", Handlers,
        "It changes the process under the runtime, or the one thread that happens to run.", s_asWarning);

    internal static readonly DiagnosticDescriptor ProcessControl = s_processControl.Says("'{0}' {1}; on a kernel core that is not what the program means");

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
        s_lockAcrossAwait, s_identityKey, s_identityCompared, s_firstThread, s_finalizerReach, s_moduleInitializerSets, s_dataSlot, s_pooledObject, s_ownedLock,
        s_handlerReach, s_handlerRow, s_handlerCut, s_nativeHandler, s_signalMask, s_nonLocalJump, s_alternateStack, s_pageProtection, s_expectedFault, s_stackAssumption, s_processControl,
        s_wrongProperty, s_cannotConvert, s_partMissing,
    ];
}
