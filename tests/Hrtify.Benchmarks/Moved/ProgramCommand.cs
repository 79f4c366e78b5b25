using System;
using System.Collections.Generic;

namespace Hrtify.Benchmarks.Moved;

/// <summary>`program`: an ordinary program, to be run with Main on the host and with Main moved.</summary>
internal static class ProgramCommand
{
    private static readonly SortedDictionary<string, Action> s_programs = new(StringComparer.Ordinal)
    {
        ["allocating"] = OrdinaryPrograms.Allocating,
        ["async"] = OrdinaryPrograms.Async,
        ["file"] = OrdinaryPrograms.Files,
        ["mixed"] = OrdinaryPrograms.Mixed,
        ["neighbour"] = OrdinaryPrograms.Neighbour,
        ["parallel"] = OrdinaryPrograms.InParallel,
        ["waiting"] = OrdinaryPrograms.Waiting,
    };

    private static string Usage => """
        program: runs an ordinary program, as `headline` and `idle` do with Main on the host and with Main moved

        usage: HRTIFY_MODEL=Incremental dotnet run -c Release --project tests/Hrtify.Benchmarks -- program NAME
        names:
        """ + " " + string.Join(", ", s_programs.Keys);

    internal static void Run(string[] args)
    {
        if (args is ["--help" or "-h"]) Console.WriteLine(Usage);
        else if (args is [var name] && s_programs.TryGetValue(name, out var program)) program();
        else throw new UsageException("one program is to be named", Usage);
    }
}
