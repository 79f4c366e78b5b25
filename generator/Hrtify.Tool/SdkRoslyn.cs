using System.IO;
using System.Runtime.Loader;

namespace Hrtify.Tool;

/// <summary>
/// Loads Roslyn from the SDK that builds: the language version always fits, and it is compiled ahead of time.
/// </summary>
internal static class SdkRoslyn
{
    /// <param name="folder">The folder of Microsoft.CodeAnalysis.CSharp.dll.</param>
    /// <returns>False if it is not there.</returns>
    internal static bool Use(string folder)
    {
        if (!File.Exists(Path.Combine(folder, "Microsoft.CodeAnalysis.CSharp.dll"))) return false;
        AssemblyLoadContext.Default.Resolving += (context, name) =>
            Path.Combine(folder, name.Name + ".dll") is var path && File.Exists(path) ? context.LoadFromAssemblyPath(path) : null;
        return true;
    }
}
