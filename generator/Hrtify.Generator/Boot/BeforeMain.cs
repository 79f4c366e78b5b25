using System.Linq;
using System.Reflection.Metadata;
using Hrtify.Generator.ThreadLocals;
using Hrtify.Generator.ThreadState;
using Microsoft.CodeAnalysis;

namespace Hrtify.Generator.Boot;

/// <summary>
/// Code of the program that runs before Main, on the main thread: what it leaves there, bound to the thread in a way
/// that no context carries, a moved Main would not find.
/// </summary>
internal static class BeforeMain
{
    private const string Initializer = "ModuleInitializer";

    // Any of these words in any source: the calls of a static constructor cannot be followed to their end.
    private static readonly string[] s_boundToThread =
        ["ThreadLocal", "SynchronizationContext", "DataSlot", "SetData", "CurrentThread", "Monitor", "Mutex", "ReaderWriterLock", "System.Threading.Lock", "new Lock"];

    /// <summary>Whether a source with this text may be asked for by the rules below.</summary>
    internal static bool MayConcern(string text) => MayRun(text) || s_boundToThread.Any(text.Contains);

    /// <summary>Whether a source with this text may have a method that runs before Main, beside static constructors.</summary>
    internal static bool MayRun(string text) => text.Contains(Initializer);

    /// <summary>What runs there, as the subject of a sentence; null if nothing of the program does.</summary>
    internal static string? Runs(IMethodSymbol main, Compilation compilation)
    {
        if (TypeInitialization.HasStaticConstructor(main.ContainingType)) return "the static constructor of Main's type";
        return compilation.SyntaxTrees.Any(tree => MayRun(Text(tree))) ? "a module initializer" : null;
    }

    /// <summary>What it may have bound to the main thread beside thread-statics of the program; null if nothing.</summary>
    internal static string? MayBind(Compilation compilation, LocalDecision locals)
    {
        var texts = compilation.SyntaxTrees.Select(Text).ToList();
        // A thread-local that became core-local follows the context.
        var words = locals.Locals.Count > 0 && locals.Locals.All(local => local.Converted) ? s_boundToThread.Where(word => word != "ThreadLocal") : s_boundToThread;
        if (words.FirstOrDefault(word => texts.Exists(text => text.Contains(word))) is { } found) return found;
        return compilation.References.OfType<PortableExecutableReference>().Select(ThreadStaticOf).FirstOrDefault(name => name is not null);
    }

    private static string Text(SyntaxTree tree) => tree.GetText().ToString();

    // References to the framework are to assemblies without private members; what it binds to threads are caches.
    private static string? ThreadStaticOf(PortableExecutableReference reference)
    {
        if (reference.GetMetadata() is not AssemblyMetadata assembly) return null;
        foreach (var module in assembly.GetModules())
        {
            var reader = module.GetMetadataReader();
            if (!reader.IsAssembly || reader.GetString(reader.GetAssemblyDefinition().Name) == "Hrtify.Runtime") continue;
            foreach (var handle in reader.CustomAttributes)
            {
                var attribute = reader.GetCustomAttribute(handle);
                if (attribute.Parent.Kind != HandleKind.FieldDefinition || attribute.Constructor.Kind != HandleKind.MemberReference) continue;
                var type = reader.GetMemberReference((MemberReferenceHandle)attribute.Constructor).Parent;
                if (type.Kind != HandleKind.TypeReference || reader.GetString(reader.GetTypeReference((TypeReferenceHandle)type).Name) != "ThreadStaticAttribute") continue;
                var field = reader.GetFieldDefinition((FieldDefinitionHandle)attribute.Parent);
                var owner = reader.GetString(reader.GetTypeDefinition(field.GetDeclaringType()).Name);
                // The roots of converted state follow the context.
                var name = reader.GetString(field.Name);
                if (!StorageClass.MayOwn(owner) && !StorageClass.MayOwn(name)) return owner + "." + name;
            }
        }

        return null;
    }
}
