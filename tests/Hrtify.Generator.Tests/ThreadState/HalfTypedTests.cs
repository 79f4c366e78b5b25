using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Hrtify.Generator.Tests.Forms;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace Hrtify.Generator.Tests.ThreadState;

/// <summary>
/// Analyzer, suppressor, generator, fix and conversion live through sources that are broken in the ways of somebody who
/// types: no exception, and none of them takes long. The seed is fixed, so a mutant that fails can be made again.
/// </summary>
public sealed class HalfTypedTests : IClassFixture<HalfTypedProject>
{
    // What the fix leaves behind, for the generator.
    private const string Properties = """

        partial class Written<T>
        {
            [Hrtify.CoreLocal] static partial ref T? A { get; }
            partial record struct B
            {
                [Hrtify.CoreLocal] internal static unsafe partial ref int* P { get; }
                static int s_c = 1;
            }
        }
        """;

    private readonly HalfTypedProject _project;

    public HalfTypedTests(HalfTypedProject project) => _project = project;

    // The forms whose declarations and uses differ most, and the interpreter's files with most thread-statics.
    public static TheoryData<string> Sources =>
    [
        "attributes/several", "await/deconstruction", "await/extension-receiver", "await/path-compound", "boot/main-task-int-args", "boot/top-await-return",
        "declarations/extension-and-primary", "declarations/many-fields", "declarations/nested-chain", "declarations/pointers", "declarations/trivia", "declarations/variant-interface",
        "directives/if-inside", "expression-trees/paths", "generics/static-abstract", "initializers/several-declarators", "languages/csharp-14", "nullable/directives",
        "properties-events/auto-property", "properties-events/event", "reflection/unsafe-accessor", "uses/collections", "uses/tuples-and-deconstruction",
        "Machine/Counters.cs", "Machine/Interpreter.cs", "Memory/Heap.cs", "Memory/Pool.cs", "Reading/Lexer.cs",
    ];

    [Theory]
    [MemberData(nameof(Sources))]
    public async Task A_half_typed_source_throws_nothing(string name)
    {
        var file = name.EndsWith(".cs", StringComparison.Ordinal) ? Path.Combine(Form.Root, "../../samples/Stacks", name) : Path.Combine(Form.Root, name + ".cs");
        var source = File.ReadAllText(file);
        var random = new Random(name.Length);
        foreach (var (text, version) in Variants(source, random))
        {
            using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(20));
            try
            {
                await _project.Show(text, version, limit.Token);
            }
            catch (Exception fault)
            {
                throw new InvalidOperationException(name + " in " + version + " as\n" + text, fault);
            }
        }
    }

    private static IEnumerable<(string Text, LanguageVersion Version)> Variants(string source, Random random)
    {
        var options = new CSharpParseOptions(LanguageVersion.CSharp14);
        var withProperties = source + Properties;
        yield return (Mutant.CutOff(source, options, random), LanguageVersion.CSharp14);
        yield return (Mutant.DoubledLine(withProperties, random), LanguageVersion.CSharp14);
        yield return (Mutant.Of(source, options, random), LanguageVersion.CSharp7_3);
        for (var i = 0; i < 5; i++) yield return (Mutant.Of(i < 2 ? withProperties : source, options, random), LanguageVersion.CSharp14);
    }
}
