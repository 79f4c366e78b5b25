using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Hrtify.Generator.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Hrtify.Generator.ThreadState;

/// <summary>
/// HRT1001, HRT1002 and HRT1003: what becomes of each thread-static. In the IDE it tells what the build will decide; in
/// a build with the conversion off it warns; in a converted build, where the tool has reported, it tells what was missed.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ThreadStateAnalyzer : DiagnosticAnalyzer
{
    private const string DecidedFile = "hrtify.decided";

    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        [Catalogue.ThreadBound, Catalogue.BecomesCoreLocal, Catalogue.NotConverted, Catalogue.LeftOver];

    /// <inheritdoc />
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.RegisterCompilationStartAction(Start);
    }

    private static void Start(CompilationStartAnalysisContext context)
    {
        switch (ModeOf(context.Options))
        {
            case Mode.Warns:
                Each(context, (declared, _) => Diagnostic.Create(Catalogue.ThreadBound, declared.Locations[0], Name(declared)));
                break;
            case Mode.Converted:
                var decided = Decided(context.Options, context.CancellationToken);
                Each(context, (declared, field) => decided.Contains(field.GetDocumentationCommentId() ?? "") ? null : Diagnostic.Create(Catalogue.LeftOver, declared.Locations[0], Name(declared)));
                break;
            case Mode.Foretells:
                var compilation = context.Compilation;
                var options = OptionsOf(context.Options);
                var all = new Lazy<Dictionary<ISymbol, DecidedField>>(() => Foretell(compilation, options), LazyThreadSafetyMode.ExecutionAndPublication);
                Each(context, (_, field) => all.Value.TryGetValue(field, out var decision) ? Report.Decided(decision, options.Contexts) : null);
                break;
            default:
                throw new InvalidOperationException("unknown mode");
        }
    }

    // No action is called for a hidden field; its property or event is what the user declared.
    private static void Each(CompilationStartAnalysisContext context, Func<ISymbol, ISymbol, Diagnostic?> report) =>
        context.RegisterSymbolAction(
            action =>
            {
                if (action.Symbol is { IsImplicitlyDeclared: false, Locations.Length: > 0 } and not IPropertySymbol { PartialDefinitionPart: not null } and var declared
                    && Recogniser.ThreadStaticOf(declared, action.Compilation, action.CancellationToken) is { } field && report(declared, field) is { } diagnostic)
                    action.ReportDiagnostic(diagnostic);
            },
            SymbolKind.Field, SymbolKind.Property, SymbolKind.Event);

    private static Dictionary<ISymbol, DecidedField> Foretell(Compilation compilation, ThreadStateOptions options)
    {
        var decisions = new Dictionary<ISymbol, DecidedField>(SymbolEqualityComparer.Default);
        foreach (var decision in Decider.Decide(compilation, options, CancellationToken.None).Fields) decisions[decision.Field.Symbol] = decision;
        return decisions;
    }

    private enum Mode
    {
        /// <summary>The conversion is off.</summary>
        Warns,

        /// <summary>The compiler sees the copies of a converted build.</summary>
        Converted,

        /// <summary>The originals in the IDE.</summary>
        Foretells,
    }

    private static Mode ModeOf(AnalyzerOptions options) =>
        Is(options, "Hrtify", "false") ? Mode.Warns : Is(options, "HrtifyConverts", "true") ? Mode.Converted : Mode.Foretells;

    internal static ThreadStateOptions OptionsOf(AnalyzerOptions options) =>
        new(Is(options, "OutputType", "Library") && !Is(options, "IsPackable", "false") && !Is(options, "IsTestProject", "true"), Is(options, "HrtifyConvertVisible", "true"),
            Is(options, "HrtifyContexts", "Single") ? ContextMode.Single : ContextMode.PerCore);

    internal static bool Is(AnalyzerOptions options, string property, string value) =>
        options.AnalyzerConfigOptionsProvider.GlobalOptions.TryGetValue("build_property." + property, out var found)
        && found.Equals(value, StringComparison.OrdinalIgnoreCase);

    private static HashSet<string> Decided(AnalyzerOptions options, CancellationToken cancellation)
    {
        var decided = new HashSet<string>(StringComparer.Ordinal);
        foreach (var file in options.AdditionalFiles.Where(file => file.Path.EndsWith(DecidedFile, StringComparison.Ordinal)))
            if (file.GetText(cancellation) is { } text)
                foreach (var line in text.Lines) decided.Add(line.ToString());
        return decided;
    }

    private static string Name(ISymbol declared) =>
        declared.ContainingType.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat) + "." + declared.Name;
}
