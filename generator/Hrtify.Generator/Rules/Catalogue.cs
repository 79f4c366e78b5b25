using Microsoft.CodeAnalysis;

namespace Hrtify.Generator.Rules;

/// <summary>The rules: id, severity, text and page. Descriptors are made from it, and nothing else makes one.</summary>
internal static class Catalogue
{
    private const string ThreadState = "Hrtify.ThreadState";
    private const string Contexts = "Hrtify.Contexts";

    /// <summary>With the conversion off: the field is bound to its thread.</summary>
    internal static readonly DiagnosticDescriptor ThreadBound = Rule(
        "HRT1001", "Thread-bound static field", "'{0}' belongs to the thread that touches it: work that moves to another thread or core does not see it", DiagnosticSeverity.Warning);

    /// <summary>With the conversion on: the build makes the field core-local.</summary>
    internal static readonly DiagnosticDescriptor BecomesCoreLocal = Rule(
        "HRT1001", "Thread-bound static field", "'{0}' becomes core-local in the build: it belongs to the context of the work", DiagnosticSeverity.Info);

    /// <summary>With the conversion on and <c>HrtifyContexts=Single</c>: the build makes the field a plain static.</summary>
    internal static readonly DiagnosticDescriptor BecomesStatic = Rule(
        "HRT1001", "Thread-bound static field", "'{0}' becomes a plain static in the build: all threads share it (HrtifyContexts=Single)", DiagnosticSeverity.Info);

    internal static readonly DiagnosticDescriptor NotConverted = Rule(
        "HRT1002", "Thread-bound static field cannot be made core-local", "'{0}' cannot be made core-local: {1}; it stays a thread-static", DiagnosticSeverity.Warning);

    /// <summary>With <c>HrtifyContexts=Single</c>.</summary>
    internal static readonly DiagnosticDescriptor NotMadeStatic = Rule(
        "HRT1002", "Thread-bound static field cannot be made a plain static", "'{0}' cannot be made a plain static: {1}; it stays a thread-static", DiagnosticSeverity.Warning);

    internal static readonly DiagnosticDescriptor LocalNotConverted = Rule(
        "HRT1002", "ThreadLocal cannot be made core-local", "'{0}' cannot be made core-local: {1}; it stays a ThreadLocal", DiagnosticSeverity.Warning);

    internal static readonly DiagnosticDescriptor LeftOver = Rule(
        "HRT1003", "Thread-bound static field left over after conversion", "'{0}' was not seen by the conversion and stays a thread-static", DiagnosticSeverity.Warning);

    internal static readonly DiagnosticDescriptor AwaitedPlace = Rule(
        "HRT1004", "Core-local struct assigned across an await", "'{0}' is assigned after an await, and '{1}' is core-local: it compiles, and fails at run time when the await suspends; await into a local first",
        DiagnosticSeverity.Error);

    internal static readonly DiagnosticDescriptor UseNotConverted = Rule(
        "HRT1005", "Use of another assembly's core-local cannot be converted", "'{0}' of {1} is core-local, and this use of it cannot be converted: {2}", DiagnosticSeverity.Warning);

    internal static readonly DiagnosticDescriptor WrongCoreLocal = Rule(
        "HRT1006", "CoreLocal without effect", "'{0}' is not core-local, though it says so: {1}; write [CoreLocal] static partial ref T {0} {{ get; }}", DiagnosticSeverity.Error);

    internal static readonly DiagnosticDescriptor AsyncRun = Rule(
        "HRT1007", "Asynchronous work given to Run", "Run leaves the context at the first await that suspends; RunAsync follows the work", DiagnosticSeverity.Warning, Contexts);

    internal static readonly DiagnosticDescriptor DroppedScope = Rule(
        "HRT1008", "Scope of an adoption dropped", "The thread stays in the context, for nobody can dispose this scope; write using (context.Adopt())", DiagnosticSeverity.Warning, Contexts);

    private static DiagnosticDescriptor Rule(string id, string title, string message, DiagnosticSeverity severity, string category = ThreadState) =>
        new(id, title, message, category, severity, true, helpLinkUri: "https://github.com/hrtify/hrtify/blob/main/docs/rules/" + id + ".md");
}
