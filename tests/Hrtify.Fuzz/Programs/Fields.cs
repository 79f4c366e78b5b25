using Microsoft.CodeAnalysis.CSharp;

namespace Hrtify.Fuzz.Programs;

/// <summary>Declares thread-statics in hosts.</summary>
internal static class Fields
{
    /// <summary>Adds a field of the kind to the host, in some form of declaration, that can be seen from another host.</summary>
    internal static ThreadField Declare(Scene scene, Host host, Kind kind, Host from)
    {
        var chance = scene.Chance;
        var reach = host == from && chance.OneIn(3) ? Reach.Own : Reach.Everywhere;
        var bare = scene.Fresh("t_" + chance.Of("depth", "name", "current", "x"));
        var name = chance.Below(12) switch
        {
            0 => "@" + bare,
            1 => bare + "é",
            _ => bare,
        };
        var field = new ThreadField(host, name, kind, reach);
        // Known before its initializer is written, which may mention it.
        host.Fields.Add(field);
        var access = reach == Reach.Own ? chance.Of("private ", "") : chance.Of("internal ", "internal ", "public ");
        // A member of an interface without an access is public, and nothing else is; that is as good.
        var modifiers = chance.OneIn(4) ? "static " + access : access + "static ";
        var writer = new Pen(scene, host, Flow.Initializer, 1, []);
        var initializer = kind == Kind.Buffer || chance.OneIn(2) ? "" : " = " + scene.Write(Slot.Initializer, new Pen(scene, host, Flow.Initializer, 1, []) { Declared = new FieldParts("", "", "", name, "", kind) });
        if (initializer.Length > 0) host.FirstTouch = FirstTouch.Speaks;
        var attribute = Attribute(chance);
        var parts = new FieldParts(attribute, modifiers, TypeOf(kind, writer), name, initializer, kind);
        host.Members.Add(scene.Write(Slot.Declaration, new Pen(scene, host, Flow.Initializer, 1, []) { Declared = parts }));
        return field;
    }

    internal static string Attribute(Chance chance) => chance.Below(10) switch
    {
        0 => "System.ThreadStatic",
        1 => "ThreadStaticAttribute",
        2 => "global::System.ThreadStatic",
        3 => "ThreadStatic()",
        4 => "TS",
        5 => "Thread\\u0053tatic",
        _ => "ThreadStatic",
    };

    internal static string TypeOf(Kind kind, Pen pen) => kind switch
    {
        Kind.Number => pen.Chance.Of("int", "int", "System.Int32", "global::System.Int32", "int/**/"),
        Kind.Text => pen.OrNull("string"),
        Kind.Pair => pen.Chance.Of("Pair", "Hrtify.Fuzz.Staging.Pair"),
        Kind.Node => pen.OrNull("Node"),
        Kind.Array => pen.OrNull(pen.Chance.Of("int[]", "int [ ]")),
        Kind.Tuple => "(int a, int b)",
        Kind.MaybeNumber => pen.Chance.Of("int?", "Nullable<int>"),
        Kind.Function => pen.OrNull("Func<int, int>"),
        Kind.Buffer => "Buffer4",
        Kind.Long => "long",
        Kind.Byte => "byte",
        Kind.Anything => pen.Knows(LanguageVersion.CSharp8) ? "object?" : "object",
        _ => throw new System.ArgumentOutOfRangeException(nameof(kind), kind, null),
    };
}
