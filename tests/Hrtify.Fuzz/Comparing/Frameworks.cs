using System;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using Hrtify.Fuzz.Staging;
using Microsoft.CodeAnalysis;

namespace Hrtify.Fuzz.Comparing;

/// <summary>What the programs are compiled against: the framework that runs them, and the stage.</summary>
internal static class Frameworks
{
    internal static ImmutableArray<MetadataReference> Plain { get; } =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetDirectoryName(path) == Path.GetDirectoryName(typeof(object).Assembly.Location) && Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal) || Path.GetFileName(path) is "Microsoft.CSharp.dll" or "netstandard.dll")
            .Append(typeof(Stage).Assembly.Location)
            .Select(path => MetadataReference.CreateFromFile(path))];

    internal static ImmutableArray<MetadataReference> WithRuntime { get; } = Plain.Add(MetadataReference.CreateFromFile(typeof(CoreContext).Assembly.Location));

    /// <summary>The runtime as a library for netstandard2.0 sees it.</summary>
    internal static ImmutableArray<MetadataReference> WithOldRuntime { get; } =
        Plain.Add(MetadataReference.CreateFromFile(Path.Combine(AppContext.BaseDirectory, "netstandard2.0", "Hrtify.Runtime.dll")));
}
