using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Hrtify.Fuzz.Programs;

/// <summary>What the programs of one compilation have in common.</summary>
internal sealed record Dialect(LanguageVersion Language, NullableContextOptions Nullable, OptimizationLevel Optimization, Packing Packing, Assemblies Assemblies, Target Target)
{
    internal static Dialect Choose(Chance chance) => new Dialect(
        chance.Below(20) switch
        {
            0 => LanguageVersion.CSharp7,
            1 => LanguageVersion.CSharp7_1,
            2 => LanguageVersion.CSharp7_2,
            3 => LanguageVersion.CSharp7_3,
            4 => LanguageVersion.CSharp8,
            5 => LanguageVersion.CSharp9,
            6 => LanguageVersion.CSharp10,
            7 => LanguageVersion.CSharp11,
            8 => LanguageVersion.CSharp12,
            9 => LanguageVersion.CSharp13,
            10 => LanguageVersion.Preview,
            _ => LanguageVersion.CSharp14,
        },
        chance.Below(6) switch
        {
            0 => NullableContextOptions.Disable,
            1 => NullableContextOptions.Annotations,
            2 => NullableContextOptions.Warnings,
            _ => NullableContextOptions.Enable,
        },
        chance.OneIn(2) ? OptimizationLevel.Debug : OptimizationLevel.Release,
        chance.Below(12) switch
        {
            0 => Packing.Packable,
            1 => Packing.PackableAndVisible,
            _ => Packing.Not,
        },
        chance.OneIn(3) ? Assemblies.LibraryAndProgram : Assemblies.One,
        chance.OneIn(4) ? Target.NetStandard : Target.Net).Possible();

    private Dialect Possible() => Language < LanguageVersion.CSharp8 ? this with { Nullable = NullableContextOptions.Disable } : this;
}

/// <summary>What the project says of packing; public fields of packable projects are refused.</summary>
internal enum Packing
{
    Not,
    Packable,
    PackableAndVisible,
}

/// <summary>Which of the runtime's assemblies the copies are compiled against; the newest runs them all.</summary>
internal enum Target
{
    Net,
    NetStandard,
}

/// <summary>How many assemblies the programs are spread over.</summary>
internal enum Assemblies
{
    One,

    /// <summary>A library whose internals the program sees; both are converted.</summary>
    LibraryAndProgram,
}
