using System;
using System.IO;
using System.Reflection;
using System.Runtime.Loader;

namespace Hrtify.Fuzz.Comparing;

/// <summary>One side of a batch, loaded to be run.</summary>
/// <remarks>Never unloaded: code that can be is twice as slow to compile and run. A worker's life is short.</remarks>
internal sealed class LoadedBatch : AssemblyLoadContext
{
    private readonly Assembly? _library;
    private readonly Assembly _program;

    internal LoadedBatch(Built built)
        : base(isCollectible: false)
    {
        if (built.Library is not null) _library = LoadFromStream(new MemoryStream(built.Library));
        _program = LoadFromStream(new MemoryStream(built.Program!));
    }

    internal Action Entry(string type) =>
        _program.GetType(type, throwOnError: true)!.GetMethod("Run", BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.Public)!.CreateDelegate<Action>();

    protected override Assembly? Load(AssemblyName assemblyName) => assemblyName.Name == "FuzzLibrary" ? _library : null;
}
