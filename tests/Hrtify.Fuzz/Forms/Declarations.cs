using System.Collections.Generic;
using Hrtify.Fuzz.Programs;
using Microsoft.CodeAnalysis.CSharp;

namespace Hrtify.Fuzz.Forms;

/// <summary>How a thread-static's declaration is written.</summary>
internal static class Declarations
{
    internal static IReadOnlyList<Form> All { get; } =
    [
        Declared("declared", static (parts, _) => parts.Plain) with { Weight = 60 },
        Declared("own-lines", static (parts, _) => "[" + parts.Attribute + "]\n" + parts.Modifiers + parts.Type + "\n    " + parts.Name + parts.Initializer + "\n    ;"),
        Declared("comments-between", static (parts, _) => "/* a */ [ /* b */ " + parts.Attribute + " /* c */ ] /* d */ " + parts.Modifiers + "/* e */ " + parts.Type + " /* f */ " + parts.Name + " /* g */ " + parts.Initializer + " /* h */ ; // i"),
        Declared("line-comments-between", static (parts, _) => "[" + parts.Attribute + "] // one\n// two\n" + parts.Modifiers + "// three\n" + parts.Type + " // four\n" + parts.Name + " // five\n" + parts.Initializer + " // six\n;"),
        Declared("no-blanks", static (parts, _) => "[" + parts.Attribute + "]" + parts.Modifiers + parts.Type + "\t" + parts.Name + parts.Initializer + ";"),
        Declared("doc-comment", static (parts, _) => "/// <summary>Of this thread: <see cref=\"" + parts.Name.TrimStart('@') + "\"/>.</summary>\n" + parts.Plain),
        Declared("attribute-first", static (parts, _) => "[" + parts.Attribute + ", System.Diagnostics.DebuggerBrowsable(System.Diagnostics.DebuggerBrowsableState.Never)] " + Rest(parts)),
        Declared("attribute-last", static (parts, _) => "[NonSerialized, " + parts.Attribute + "] " + Rest(parts)),
        Declared("attribute-lists", static (parts, _) => "[NonSerialized] [" + parts.Attribute + "]\n[System.ComponentModel.Description(\"d\")] " + Rest(parts)),
        Declared("attribute-target", static (parts, _) => "[field: " + parts.Attribute + "] " + Rest(parts)),
        Declared("attribute-obsolete", static (parts, _) => "[Obsolete(\"not this\"), " + parts.Attribute + "] " + Rest(parts)),
        Declared("attribute-own-field", static (parts, _) => "[" + parts.Attribute + ", OnField] " + Rest(parts)).Rare(),
        Declared("attribute-own-both", static (parts, _) => "[" + parts.Attribute + "] [OnBoth(1, Text = \"x\")] " + Rest(parts)),
        Declared("if-around", static (parts, _) => "#if NEVER\n[" + parts.Attribute + "] int wrong\n#else\n" + parts.Plain + "\n#endif"),
        Declared("if-inside", static (parts, _) => "[" + parts.Attribute + "]\n" + parts.Modifiers + "\n#if NEVER\nlong\n#else\n" + parts.Type + "\n#endif\n" + parts.Name + parts.Initializer + ";").Rare(),
        Declared("if-around-attribute", static (parts, _) => "#if !NEVER\n[" + parts.Attribute + "]\n#endif\n" + Rest(parts)),
        Declared("pragma-around", static (parts, _) => "#pragma warning disable CS0414, CS0649\n" + parts.Plain + "\n#pragma warning restore CS0414"),
        Declared("region-around", static (parts, _) => "#region of the thread\n" + parts.Plain + "\n#endregion"),
        Declared("line-before", static (parts, pen) => "#line " + (100 + pen.Chance.Below(900)) + " \"declared.cs\"\n" + parts.Plain + "\n#line default"),
        Declared("line-hidden", static (parts, _) => "#line hidden\n" + parts.Plain + "\n#line default")
            // Of a hidden line the caller's line number is that of the copy (CONVERSION.md, section 10).
            .If(static pen => !pen.Declared!.Initializer.Contains("Calls.Line", System.StringComparison.Ordinal)),
        Declared("line-inside", static (parts, _) => "[" + parts.Attribute + "]\n#line 40 \"inside.cs\"\n" + Rest(parts) + "\n#line default").Rare(),
        Declared("line-span", static (parts, _) => "#line (3, 5) - (3, 50) 4 \"span.cs\"\n" + parts.Plain + "\n#line default").Since(LanguageVersion.CSharp10),
        Declared("nullable-around", static (parts, pen) => "#nullable " + pen.Chance.Of("disable", "enable", "enable annotations", "disable warnings") + "\n" + parts.Plain + "\n#nullable restore").Since(LanguageVersion.CSharp8),
        Declared("several-declarators", static (parts, pen) =>
        {
            var second = Sibling(parts, pen);
            return pen.Chance.Below(3) switch
            {
                0 => "[" + parts.Attribute + "] " + parts.Modifiers + parts.Type + " " + second + ", " + parts.Name + parts.Initializer + ";",
                1 => "[" + parts.Attribute + "] " + parts.Modifiers + parts.Type + " " + parts.Name + parts.Initializer + ", " + second + ", " + Sibling(parts, pen) + ";",
                _ => "[" + parts.Attribute + "]\n" + parts.Modifiers + parts.Type + "\n" + second + ", // one\n" + parts.Name + parts.Initializer + ",\n/* two */ " + Sibling(parts, pen) + " ;",
            };
        }),
        Declared("two-on-a-line", static (parts, pen) =>
        {
            var second = pen.Scene.Fresh("t_beside");
            pen.Host.Fields.Add(new ThreadField(pen.Host, second, Kind.Number, Reach.Own));
            return parts.Plain + " [ThreadStatic] static int " + second + "; static int " + second + "Plain; static int " + second + "All() { return " + second + " + " + second + "Plain++; }";
        }),
        Declared("escape-in-name", static (parts, _) => "[" + parts.Attribute + "] " + parts.Modifiers + parts.Type + " " + Escaped(parts.Name) + parts.Initializer + ";"),
        Declared("unsafe-modifier", static (parts, _) => "[" + parts.Attribute + "] unsafe " + parts.Modifiers + parts.Type + " " + parts.Name + parts.Initializer + ";"),
        Declared("volatile", static (parts, _) => "[" + parts.Attribute + "] " + parts.Modifiers + "volatile " + parts.Type + " " + parts.Name + parts.Initializer + ";").Rare()
            .If(static pen => pen.Declared!.Kind is Kind.Number or Kind.Text or Kind.Node or Kind.Array or Kind.Function or Kind.Byte),
        Declared("new-modifier", static (parts, _) => "[" + parts.Attribute + "] " + parts.Modifiers + "new " + parts.Type + " " + parts.Name + parts.Initializer + ";").Rare(),
    ];

    private static Form Declared(string name, System.Func<FieldParts, Pen, string> write) =>
        new(name, Slot.Declaration, LanguageVersion.CSharp7, 4, pen => write(pen.Declared!, pen));

    private static string Rest(FieldParts parts) => parts.Modifiers + parts.Type + " " + parts.Name + parts.Initializer + ";";

    private static string Sibling(FieldParts parts, Pen pen)
    {
        var name = pen.Scene.Fresh("t_sibling");
        pen.Host.Fields.Add(new ThreadField(pen.Host, name, parts.Kind, parts.Modifiers.Contains("internal", System.StringComparison.Ordinal) ? Reach.Everywhere : Reach.Own));
        return name;
    }

    // t_depth as t_\u0064epth: the letter after the underscore.
    private static string Escaped(string name)
    {
        var at = name.IndexOf('_', System.StringComparison.Ordinal) + 1;
        return name[..at] + "\\u" + ((int)name[at]).ToString("x4", System.Globalization.CultureInfo.InvariantCulture) + name[(at + 1)..];
    }
}
