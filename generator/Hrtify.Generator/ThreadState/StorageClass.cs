using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;

namespace Hrtify.Generator.ThreadState;

/// <summary>One core-local of a storage class, without symbols or syntax.</summary>
/// <param name="IsUnsafe">Whether the field itself says unsafe; where its type does, all that stands in it is.</param>
internal sealed record StoredField(string Name, string Member, string TypeText, FieldShape Shape, bool IsUnsafe);

/// <summary>The class that holds the values of one type in one context, and the members that go with it.</summary>
/// <param name="Name">The name of the class; names that begin with it are free.</param>
/// <param name="Touch">The name of the field that is read to run the type's static initializers, or null.</param>
internal sealed record Storage(string Name, string? Touch, StateRoot Root)
{
    /// <summary>The state of the context in which the thread runs, as code of the declaring type names it.</summary>
    internal string Current => Root switch
    {
        StateRoot.ReferenceOfType => Name + "Current",
        StateRoot.Reference or StateRoot.Place => Name + ".Current",
        _ => throw new System.InvalidOperationException("No such root: " + Root),
    };

    internal static Storage Of(INamedTypeSymbol type, string name, Compilation compilation, CancellationToken cancellation) =>
        new(name, NeedsTouch(type, cancellation) ? name + "Touched" : null, StateRoots.Of(type, compilation, cancellation));

    /// <summary>
    /// Whether first touch runs initializers: the getter must then read a static field of the type, or a type without a
    /// static constructor would not be initialised by a touch of the core-local alone.
    /// </summary>
    private static bool NeedsTouch(INamedTypeSymbol type, CancellationToken cancellation) =>
        !TypeInitialization.HasStaticConstructor(type) && TypeInitialization.HasInitializers(type, cancellation);
}

/// <summary>Writes the class that holds the values of one type in one context.</summary>
internal static class StorageClass
{
    /// <summary>With what the names of such classes, and of the members that go with them, begin.</summary>
    internal const string NamePrefix = "HrtifyState";

    internal const string State = "global::Hrtify.Contexts.CoreState";
    private const string Place = "global::Hrtify.Contexts.CorePlace";

    private const string Outlined =
        "[global::System.Runtime.CompilerServices.MethodImpl(global::System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]";

    /// <summary>Whether a name may be one of these.</summary>
    internal static bool MayOwn(string name) => name.StartsWith(NamePrefix, System.StringComparison.Ordinal);

    internal static IEnumerable<string> Lines(Storage storage, IReadOnlyCollection<StoredField> fields)
    {
        if (storage.Touch is not null)
        {
            yield return "// Read by the properties above: a first touch runs this type's static initializers, as a touch of the field did.";
            yield return "private static readonly byte " + storage.Touch + ";";
            yield return "";
        }

        var lines = storage.Root switch
        {
            StateRoot.Reference => Referenced(storage.Name, fields),
            StateRoot.ReferenceOfType => ReferencedByType(storage, fields),
            StateRoot.Place => Placed(storage.Name, fields),
            _ => throw new System.ArgumentOutOfRangeException(nameof(storage), storage.Root, null),
        };
        foreach (var line in lines) yield return line;
    }

    // Written so for the JIT: with ?? and an Attach that it may inline, a loop entered once ran ten times as long.
    private static IEnumerable<string> Referenced(string storage, IReadOnlyCollection<StoredField> fields) =>
    [
        "// The core-local values of this type in one context; t_current is the state of the context in which the thread runs.",
        "private sealed " + Unsafe(fields) + "class " + storage + " : " + State,
        "{",
        "    [global::System.ThreadStatic] private static " + storage + " t_current;",
        "",
        .. fields.Select(field => "    internal " + field.TypeText + " " + field.Member + ";"),
        "",
        "    internal static " + storage + " Current { " + Converter.Inline + " get { " + storage + " state = t_current; if (state != null) return state; return Attach(); } }",
        "",
        "    " + Outlined,
        "    private static " + storage + " Attach() { return " + Found(storage) + "; }",
        "",
        .. FollowAndTell("t_current", fields),
        "}",
    ];

    // All that an access needs is in the type itself: code that closed types share has that at hand.
    private static IEnumerable<string> ReferencedByType(Storage storage, IReadOnlyCollection<StoredField> fields)
    {
        var (name, root) = (storage.Name, storage.Name + "Root");
        return
        [
            "// The state of the context in which the thread runs.",
            "[global::System.ThreadStatic] private static " + name + " " + root + ";",
            "",
            "private static " + name + " " + storage.Current + " { " + Converter.Inline + " get { " + name + " state = " + root + "; if (state != null) return state; return " + name + ".Attach(); } }",
            "",
            "// The core-local values of this type in one context.",
            "private sealed " + Unsafe(fields) + "class " + name + " : " + State,
            "{",
            .. fields.Select(field => "    internal " + field.TypeText + " " + field.Member + ";"),
            "",
            "    " + Outlined,
            "    internal static " + name + " Attach() { return " + Found(name) + "; }",
            "",
            .. FollowAndTell(root, fields),
            "}",
        ];
    }

    // The root is a number to the GC and an array to the code: .NET keeps numbers of a thread where one instruction reaches
    // them, and references behind a table (docs/limits.md has the figures). CorePlace says why that is safe.
    private static IEnumerable<string> Placed(string storage, IReadOnlyCollection<StoredField> fields)
    {
        var values = storage + "Values";
        return
        [
            "// The core-local values of this type in one context. t_current is the place of those of the context in which the thread",
            "// runs: it stays where it is, and t_kept keeps it.",
            "private sealed " + Unsafe(fields) + "class " + storage + " : " + State,
            "{",
            "    [global::System.ThreadStatic] private static long t_current;",
            "    [global::System.ThreadStatic] private static " + values + "[] t_kept;",
            "",
            "    private readonly " + values + "[] _place = " + Place + ".Make<" + values + ">();",
            "",
            "    internal static ref " + values + " Current { " + Converter.Inline + " get { " + values + "[] place = global::System.Runtime.CompilerServices.Unsafe.As<long, " + values + "[]>(ref t_current); if (place == null) place = Attach();"
                + " return ref global::System.Runtime.InteropServices.MemoryMarshal.GetArrayDataReference(place); } }",
            "",
            "    " + Outlined,
            "    private static " + values + "[] Attach() { return (" + Found(storage) + ")._place; }",
            "",
            "    protected override void Enter() { t_kept = _place; t_current = " + Place + ".Address(_place); }",
            "",
            "    protected override void Leave() { t_current = 0; t_kept = null; }",
            "",
            .. Inspect("_place[0].", fields),
            "",
            "    internal struct " + values,
            "    {",
            .. fields.Select(field => "        internal " + field.TypeText + " " + field.Member + ";"),
            "    }",
            "}",
        ];
    }

    // Of a state that its root refers to.
    private static IEnumerable<string> FollowAndTell(string root, IReadOnlyCollection<StoredField> fields) =>
    [
        "    protected override void Enter() { " + root + " = this; }",
        "",
        "    protected override void Leave() { " + root + " = null; }",
        "",
        .. Inspect("this.", fields),
    ];

    private static string Found(string storage) => "(" + storage + ")(Find(typeof(" + storage + ")) ?? Add(new " + storage + "()))";

    private static IEnumerable<string> Inspect(string of, IReadOnlyCollection<StoredField> fields) =>
    [
        "    protected override void Inspect(global::Hrtify.Contexts.CoreValues values)",
        "    {",
        .. fields.Select(field => "        values.Add(\"" + field.Name + "\", " + AsObject(field.Shape) + of + field.Member + ");"),
        "    }",
    ];

    private static string Unsafe(IReadOnlyCollection<StoredField> fields) => fields.Any(field => field.IsUnsafe) ? "unsafe " : "";

    private static string AsObject(FieldShape shape) => shape switch
    {
        FieldShape.Pointer => "(global::System.IntPtr)(void*)",
        FieldShape.Dynamic => "(object)",
        FieldShape.Value => "",
        _ => throw new System.ArgumentOutOfRangeException(nameof(shape), shape, null),
    };
}
