using System;
using System.Collections.Generic;
using Hrtify.Fuzz.Programs;
using Microsoft.CodeAnalysis.CSharp;

namespace Hrtify.Fuzz.Forms;

/// <summary>Directives between the members of a type.</summary>
internal static class Directives
{
    internal static IReadOnlyList<Form> All { get; } =
    [
        Between("directive-line", static pen => "#line " + (100 + pen.Chance.Below(900)) + " \"" + pen.Chance.Of("mapped.cs", "sub/mapped.cs", "/abs/mapped.cs") + "\""),
        Between("directive-line-number", static pen => "#line " + (100 + pen.Chance.Below(900))),
        Between("directive-line-default", static _ => "#line default"),
        Between("directive-line-hidden", static pen => "#line hidden\ninternal static int " + pen.Fresh("Unseen") + "() { return 1; }\n#line default"),
        Between("directive-line-span", static _ => "#line (7, 1) - (7, 40) 5 \"spanned.cs\"").Since(LanguageVersion.CSharp10),
        Between("directive-pragma-disable", static pen => "#pragma warning disable " + pen.Chance.Of("CS0219", "CS0168, CS0219", "CS0618", "", "CS8602, CS8604")),
        Between("directive-pragma-restore", static pen => "#pragma warning restore " + pen.Chance.Of("CS0219", "", "CS0618")),
        Between("directive-nullable", static pen => "#nullable " + pen.Chance.Of("enable", "disable", "restore", "enable warnings", "disable annotations", "restore warnings")).Since(LanguageVersion.CSharp8),
        Between("directive-region", static _ => "#region part\n#endregion"),
        Between("directive-if", static _ => "#if NEVER\nthis is no code [ThreadStatic] static\n#elif true\n#endif"),
        Between("directive-warning", static _ => "#warning between members"),
        Between("directive-pragma-checksum", static _ => "#pragma checksum \"other.cs\" \"{406EA660-64CF-4C82-B6F0-42D48172A799}\" \"ab007f1d23d9\"").Rare(),
    ];

    private static Form Between(string name, Func<Pen, string> write) => Form.Member(name, write) with { Weight = 2 };
}
