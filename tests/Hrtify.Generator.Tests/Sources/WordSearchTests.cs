using System.Linq;
using Hrtify.Generator.Sources;
using Xunit;

namespace Hrtify.Generator.Tests.Sources;

/// <summary>Names are found where the compiler would see them, whatever stands around.</summary>
public sealed class WordSearchTests
{
    [Theory]
    [InlineData("t_x")]
    [InlineData("a.t_x++;")]
    [InlineData("@t_x")]
    [InlineData("\"t_x\"")]
    [InlineData("$\"{t_x}\"")]
    [InlineData("// t_x")]
    [InlineData("a b\u2028t_x")]
    [InlineData("t_\u200Dx = 3;")]
    [InlineData("\u00ADt_x")]
    [InlineData("größe")]
    [InlineData("(größe)")]
    [InlineData("x‿y")]
    [InlineData("+größe·3 t_x")]
    public void A_name_is_found(string text) => Assert.True(new WordSearch(["t_x", "größe", "x‿y"]).FindsIn(text));

    [Theory]
    [InlineData("")]
    [InlineData("t_xy at_x t_x1 _t_x")]
    [InlineData("t_ x t-x")]
    [InlineData("Größe größen")]
    public void Another_is_not(string text) => Assert.False(new WordSearch(["t_x", "größe", ""]).FindsIn(text));

    [Fact]
    public void Words_are_those_of_the_compiler() => Assert.Equal(["A", "b1", "int", "o_", "t_x"], WordSearch.WordsOf("int A=b1.t_\u200Dx; /*A*/ \"o_\"").Order(System.StringComparer.Ordinal));

    [Theory]
    [InlineData("t\\u005fx", true)]
    [InlineData("\\U0000005f", true)]
    [InlineData("t_x", false)]
    public void An_escape_may_spell_any(string text, bool may) => Assert.Equal(may, WordSearch.MaySpell(text));

    [Theory]
    [InlineData("t_x", "t_x")]
    [InlineData("t\\u005fx \\U0000005F", "t_x _")]
    [InlineData("a\u200Db \u00AD\u00FC", "ab \u00FC")]
    [InlineData("a\\u200db \\u12 \\u", "ab \\u12 \\u")]
    [InlineData("\\U0001F600", "\\U0001F600")]
    public void A_text_is_spelled_as_the_compiler_reads_its_identifiers(string text, string spelled) => Assert.Equal(spelled, WordSearch.Spelled(text));
}
