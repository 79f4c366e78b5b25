using Xunit;

namespace Hrtify.Fuzz.Tests;

/// <summary>Tests that play programs in their own process: it has one stage, so one test at a time.</summary>
[CollectionDefinition("one stage")]
public sealed class StageCollection;
