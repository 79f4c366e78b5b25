using System;
using System.IO;
using System.Reflection;
using System.Runtime.Loader;

namespace Hrtify.Fuzz.Comparing;

/// <summary>One side of a batch, loaded to be run and to be unloaded.</summary>
internal sealed class LoadedBatch : AssemblyLoadContext, IDisposable
{
    private readonly Assembly? _library;
    private readonly Assembly _program;

    internal LoadedBatch(Built built)
        : base(isCollectible: true)
    {
        if (built.Library is not null) _library = LoadFromStream(new MemoryStream(built.Library));
        _program = LoadFromStream(new MemoryStream(built.Program!));
    }

    internal Action Entry(string type) =>
        _program.GetType(type, throwOnError: true)!.GetMethod("Run", BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.Public)!.CreateDelegate<Action>();

    public void Dispose() => Unload();

    protected override Assembly? Load(AssemblyName assemblyName) => assemblyName.Name == "FuzzLibrary" ? _library : null;
}
