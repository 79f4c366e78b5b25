using Xunit;

namespace Hrtify.Fuzz.Tests;

/// <summary>Tests that run the fuzz as a process: beside those of the stage, and one at a time, for there are two cores in CI.</summary>
[CollectionDefinition("workers")]
public sealed class WorkersCollection;
