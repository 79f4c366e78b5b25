using System.Collections.Generic;
using Hrtify.Benchmarks.Headline;

namespace Hrtify.Benchmarks.Moved;

/// <summary>Ordinary programs with Main on a kernel core beside the same with Main on the host: by themselves, and beside a busy neighbour.</summary>
internal static class MovedDuels
{
    private const double Goal = 1.05;
    private const int Pairs = 5;

    internal static IEnumerable<Duel> All()
    {
        foreach (var program in new[] { "parallel", "allocating", "async", "mixed", "file" }) yield return Of(program, "main-moved/" + program);
        foreach (var program in new[] { "parallel", "allocating", "async", "mixed", "file" })
        {
            ChildProgram? neighbour = null;
            yield return Of(program, "main-moved-beside-a-neighbour/" + program) with
            {
                Begin = () =>
                {
                    neighbour = new ChildProgram("neighbour", MainPlace.Host);
                    neighbour.FirstLine();
                },
                End = () => neighbour?.Dispose(),
            };
        }
    }

    private static Duel Of(string program, string name) =>
        new(name, () => ChildProgram.Time(program, MainPlace.KernelCore), () => ChildProgram.Time(program, MainPlace.Host), Aim.AtMost, Goal) { Pairs = Pairs, Warm = Warm.Once };
}
