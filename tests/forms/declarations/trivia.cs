// form: doc comments, trailing comments, comments between the tokens, attribute and field on different lines
// expect: converted
using System;

static class Program
{
    /// <summary>The depth of <see cref="Enter"/>.</summary>
    /// <remarks>Per thread; see <see cref="t_name"/>.</remarks>
    [ThreadStatic]
    private static int t_depth; // trailing, with ; and { braces }

    /** <summary>Old style.</summary> */
    [ /* a */ ThreadStatic /* b */ ( /* c */ ) /* d */ ] /* e */ internal /* f */ static /* g */ string? /* h */ t_name /* i */ ; /* j */

    [ThreadStatic] // comment after the attribute
    // comment on a line of its own

    static
        int
            t_spread
                = 1
                    + 1
    ;

    /// <summary>Uses <see cref="t_depth"/>.</summary>
    static int Enter() => ++t_depth;

    static int Main()
    {
        t_name = "main"; Enter();
        Lanes.Each(() => Console.WriteLine($"{Lanes.Here}: {Enter()} {t_name += "+"} {t_spread++}"));
        try { Fail(); } catch (Exception e) { Console.WriteLine(e.StackTrace!.Contains("trivia.cs:line 36")); }
        return t_depth;
    }

    static void Fail() => throw new Exception(t_name);
}
