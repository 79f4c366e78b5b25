using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Hrtify.Generator.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Hrtify.Generator.Tests;

/// <summary>All analyzers of the package, and what switches on those rules that are off by default.</summary>
internal static class ShippedRules
{
    internal static ImmutableArray<DiagnosticAnalyzer> All { get; } = [.. typeof(Catalogue).Assembly.GetTypes()
        .Where(type => !type.IsAbstract && typeof(DiagnosticAnalyzer).IsAssignableFrom(type) && !typeof(DiagnosticSuppressor).IsAssignableFrom(type))
        .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!)];

    internal static ImmutableArray<KeyValuePair<string, ReportDiagnostic>> AllOn { get; } = [.. Catalogue.All.Select(rule => KeyValuePair.Create(rule.Id, ReportDiagnostic.Warn))];
}
