using Hrtify.Generator.Rules;
using Hrtify.Generator.ThreadLocals;
using Microsoft.CodeAnalysis;

namespace Hrtify.Generator.ThreadState;

/// <summary>A decision as a diagnostic; the same for the IDE, the analyzer and the tool.</summary>
internal static class Report
{
    internal static Diagnostic Converted(DecidedField field, ContextMode contexts) =>
        Diagnostic.Create(Becomes(contexts), field.Field.Where, field.DisplayName);

    internal static Diagnostic Refused(DecidedField field) =>
        Diagnostic.Create(field.Refusal!.Reason is RefusalReason.Threads ? Catalogue.NotMadeStatic : Catalogue.NotConverted, field.Field.Where, [field.Refusal.Where], field.DisplayName, field.Refusal.Text);

    internal static Diagnostic Decided(DecidedField field, ContextMode contexts) => field.Converted ? Converted(field, contexts) : Refused(field);

    internal static Diagnostic Refused(DecidedLocal local) =>
        Diagnostic.Create(Catalogue.LocalNotConverted, local.Where, [local.Refusal!.Where], local.Name, local.Refusal.Text);

    internal static Diagnostic Refused(ForeignUse use) =>
        Diagnostic.Create(Catalogue.UseNotConverted, use.Where, use.DisplayName, use.Local.ContainingAssembly.Name, use.Refusal!.Text);

    private static DiagnosticDescriptor Becomes(ContextMode contexts) => contexts switch
    {
        ContextMode.PerCore => Catalogue.BecomesCoreLocal,
        ContextMode.Single => Catalogue.BecomesStatic,
        _ => throw new System.ArgumentOutOfRangeException(nameof(contexts), contexts, null),
    };
}
