using Microsoft.CodeAnalysis;

namespace Hrtify.Generator.Rules;

/// <summary>The rules: id, severity, text and page. Descriptors are made from it, and nothing else makes one.</summary>
internal static class Catalogue
{
    private const string ThreadState = "Hrtify.ThreadState";

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

    internal static readonly DiagnosticDescriptor LocalNotConverted = Rule(
        "HRT1002", "ThreadLocal cannot be made core-local", "'{0}' cannot be made core-local: {1}; it stays a ThreadLocal", DiagnosticSeverity.Warning);

    internal static readonly DiagnosticDescriptor LeftOver = Rule(
        "HRT1003", "Thread-bound static field left over after conversion", "'{0}' was not seen by the conversion and stays a thread-static", DiagnosticSeverity.Warning);

    internal static readonly DiagnosticDescriptor AwaitedPlace = Rule(
        "HRT1004", "Core-local struct assigned across an await", "'{0}' is assigned after an await, and '{1}' is core-local: it compiles, and fails at run time when the await suspends; await into a local first",
        DiagnosticSeverity.Error);

    internal static readonly DiagnosticDescriptor UseNotConverted = Rule(
        "HRT1005", "Use of another assembly's core-local cannot be converted", "'{0}' of {1} is core-local, and this use of it cannot be converted: {2}", DiagnosticSeverity.Warning);

    private static DiagnosticDescriptor Rule(string id, string title, string message, DiagnosticSeverity severity) =>
        new(id, title, message, ThreadState, severity, true, helpLinkUri: "https://github.com/hrtify/hrtify/blob/main/docs/rules/" + id + ".md");
}
