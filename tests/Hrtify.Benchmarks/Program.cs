using System;
using System.Collections.Generic;
using Hrtify.Benchmarks.Contexts;
using Hrtify.Benchmarks.Headline;
using Hrtify.Benchmarks.Moved;
using Hrtify.Benchmarks.Price;

namespace Hrtify.Benchmarks;

/// <summary>Figures as ratios in one run, alternating with the bare limit, and the placement they were taken with.</summary>
internal static class Program
{
    // Each is given what stands behind its name, and says where it was measured.
    private static readonly SortedDictionary<string, Action<string[]>> s_benchmarks = new(StringComparer.Ordinal)
    {
        ["access"] = AccessCommand.Run,
        ["build"] = SmallBuildCommand.Run,
        ["headline"] = HeadlineCommand.Run,
        ["idle"] = IdleCommand.Run,
        ["price"] = PriceCommand.Run,
        ["program"] = ProgramCommand.Run,
    };

    private static string Usage => "usage: dotnet run -c Release --project tests/Hrtify.Benchmarks -- " + string.Join(" | ", s_benchmarks.Keys) + "   [--help]";

    private static int Main(string[] args)
    {
        try
        {
            if (args is not [var name, .. var options]) throw new UsageException("a benchmark's name is missing", Usage);
            if (!s_benchmarks.TryGetValue(name, out var benchmark)) throw new UsageException("'" + name + "' is no benchmark", Usage);
            benchmark(options);
            return 0;
        }
        catch (UsageException wrong)
        {
            Console.Error.WriteLine(wrong.Message + "\n\n" + wrong.Usage);
            return 2;
        }
        catch (OperationCanceledException)
        {
            Console.Error.WriteLine("stopped; its folders are gone");
            return 130;
        }
        catch (FailedException failed)
        {
            Console.Error.WriteLine(failed.Message);
            return 1;
        }
    }
}
