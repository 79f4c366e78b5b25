using Hrtify.Fuzz.Comparing;
using Hrtify.Fuzz.Programs;

namespace Hrtify.Fuzz.Workers;

/// <summary>What a worker is asked: to compare a batch, with a plant.</summary>
internal sealed record Order(Batch Batch, string Plant);

/// <summary>What a worker says: where it is, or, at the end, what it found.</summary>
internal sealed record Word(string Phase, string Program, BatchResult? Result);
