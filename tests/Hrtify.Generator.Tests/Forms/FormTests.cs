using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace Hrtify.Generator.Tests.Forms;

/// <summary>
/// Every form is compiled and run plain, converted, and converted with Main moved to a kernel core: output, errors and
/// exit code are the same, no warning is new, the debugger sees the same lines and documents, and the decisions are those that its header states.
/// </summary>
public sealed class FormTests : IClassFixture<FormTests.Results>
{
    private readonly Results _results;

    public FormTests(Results results) => _results = results;

    public static TheoryData<string> Names => new(Form.All().Select(form => form.Name));

    [Theory]
    [MemberData(nameof(Names))]
    public void A_form_decides_and_runs_as_it_says(string name) => Assert.True(_results.Of(name) is null, _results.Of(name));

    /// <summary>All forms are run once, two at a time; a test each then looks at its own.</summary>
    public sealed class Results : IDisposable
    {
        private readonly ConcurrentDictionary<string, string?> _faults = new();
        private readonly string _folder = Directory.CreateTempSubdirectory("hrtify-forms-").FullName;

        public Results() => Parallel.ForEach(
            Partitioner.Create(Form.All().ToList(), loadBalance: true), new ParallelOptions { MaxDegreeOfParallelism = 2 },
            form => _faults[form.Name] = Fault(form, Path.Combine(_folder, form.Name.Replace('/', '-'))));

        public string? Of(string name) => _faults[name];

        public void Dispose() => Directory.Delete(_folder, recursive: true);

        private static string? Fault(Form form, string folder)
        {
            try
            {
                var build = new FormBuild(form, folder);
                var expected = string.Join("; ", form.Expectations.Order(StringComparer.Ordinal));
                var decided = string.Join("; ", build.Decisions().Order(StringComparer.Ordinal));
                if (expected != decided) return "expected: " + expected + "\ndecided:  " + decided;
                if (build.BootAlone is { } alone && !alone.Files.SequenceEqual(build.Result.Files)) return "boot code alone differs:\n" + alone.Files[0].Text;
                var original = build.EmitPlain();
                var program = build.EmitConverted();
                var plain = FormRun.Of(original, "None");
                if (build.NewWarning is { } warning) return "new warning " + warning;
                return new FormPdb(original).DifferenceTo(new FormPdb(program))
                    ?? Difference("converted", plain, FormRun.Of(program, "Accelerator"))
                    ?? Difference("moved", plain, FormRun.Of(program, "Incremental"));
            }
            catch (Exception e)
            {
                return e.Message;
            }
        }

        private static string? Difference(string kind, FormRun plain, FormRun other) =>
            plain == other ? null : kind + " differs\n--- plain " + plain + "\n--- " + kind + " " + other;
    }
}
