using System;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;

namespace Hrtify.Generator.Tests;

/// <summary>What tests compile against: the framework that runs them, so that no reference package has to be had.</summary>
internal static class RunningFramework
{
    internal static ImmutableArray<MetadataReference> References { get; } =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetDirectoryName(path) == Path.GetDirectoryName(typeof(object).Assembly.Location))
            .Select(path => MetadataReference.CreateFromFile(path))];

    /// <summary>The framework and Hrtify's runtime, as a project has them that uses the package.</summary>
    internal static ImmutableArray<MetadataReference> WithRuntime { get; } = References.Add(MetadataReference.CreateFromFile(typeof(CoreContext).Assembly.Location));

    /// <summary>Nothing to be downloaded: the references are added to each test's state.</summary>
    internal static ReferenceAssemblies NoPackages { get; } = new("net10.0");
}
