using Hrtify.Generator.Rules;
using Microsoft.CodeAnalysis;

namespace Hrtify.Generator.ThreadState;

/// <summary>A decision as a diagnostic; the same for the IDE, the analyzer and the tool.</summary>
internal static class Report
{
    internal static Diagnostic Converted(DecidedField field) =>
        Diagnostic.Create(Catalogue.BecomesCoreLocal, field.Field.Where, field.DisplayName);

    internal static Diagnostic Refused(DecidedField field) =>
        Diagnostic.Create(Catalogue.NotConverted, field.Field.Where, [field.Refusal!.Where], field.DisplayName, field.Refusal.Text);

    internal static Diagnostic Decided(DecidedField field) => field.Converted ? Converted(field) : Refused(field);
}
