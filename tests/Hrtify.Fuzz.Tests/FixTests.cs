using System.Linq;
using System.Threading.Tasks;
using Hrtify.Fuzz.Comparing;
using Hrtify.Fuzz.Plants;
using Hrtify.Fuzz.Programs;
using Hrtify.Fuzz.Staging;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace Hrtify.Fuzz.Tests;

/// <summary>The fix, taken wherever it is offered, gives code that compiles and does the same.</summary>
[Collection("one stage")]
public sealed class FixTests
{
    [Theory]
    [InlineData(1, LanguageVersion.CSharp14, NullableContextOptions.Enable)]
    [InlineData(2, LanguageVersion.CSharp13, NullableContextOptions.Disable)]
    [InlineData(3, LanguageVersion.Preview, NullableContextOptions.Enable)]
    public async Task Fixed_programs_do_the_same(ulong seed, LanguageVersion language, NullableContextOptions nullable)
    {
        var dialect = new Dialect(language, nullable, OptimizationLevel.Debug, Packing.Not, Assemblies.One, Target.Net);
        var batch = new Batch(dialect, [.. Enumerable.Range(0, 15).Select(index => ProgramWriter.Write(seed, index, dialect, null))]);
        var plain = new BatchBuild(batch, Plant.None).Plain;
        var programs = new FixedPrograms(batch);
        var built = await programs.Build();
        Assert.True(built.Program is not null, string.Join("\n", built.Errors.Take(20)));
        Assert.True(programs.Properties > 20, programs.Properties + " properties");
        var (before, after) = (new LoadedBatch(plain), new LoadedBatch(built));
        foreach (var program in batch.Programs)
        {
            var expected = Stage.Perform(before.Entry(program.Entry), ThreadCast.Instance, Hops.AsWritten).Trace;
            Assert.Equal(expected, Stage.Perform(after.Entry(program.Entry), ThreadCast.Instance, Hops.AsWritten).Trace);
        }
    }
}
