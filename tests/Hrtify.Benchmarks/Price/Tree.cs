using System.Linq;
using System.Reflection;

namespace Hrtify.Benchmarks.Price;

/// <summary>Where this program was built from.</summary>
internal static class Tree
{
    internal static string Root => Metadata("Root");

    internal static string Configuration => Metadata("Configuration");

    internal static string ThreadingAnalyzers => Metadata("ThreadingAnalyzers");

    private static string Metadata(string key) =>
        typeof(Tree).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(data => data.Key == key).Value!;
}
