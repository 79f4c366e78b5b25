using Xunit;

namespace Hrtify.Fuzz.Tests;

/// <summary>There is one stage in a process, and two cores in CI: one test at a time.</summary>
[CollectionDefinition("one stage", DisableParallelization = true)]
public sealed class StageCollection;
