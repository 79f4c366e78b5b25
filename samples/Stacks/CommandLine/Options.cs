namespace Stacks.CommandLine;

/// <summary>What the user asks for.</summary>
internal sealed record Options(IReadOnlyList<string> Files, bool ShowsStatistics, bool IsParallel, bool ShowsHelp)
{
    public const string Help = """
        Stacks [options] FILES...
        Runs programs in the language of Stacks (*.stk), one after the other.

          --stats      print instructions executed and their speed after each program, to stderr
          --parallel   run all programs at the same time, each on a thread of its own;
                       what they print still comes in the order of the files
          --help       print this and end
          --           everything that follows is a file

        Exit code: 0 if all programs ran, 1 if one failed, 2 if the command line is wrong.

        """;

    /// <exception cref="UsageFault">The command line is wrong.</exception>
    public static Options Parse(IEnumerable<string> arguments)
    {
        var files = new List<string>();
        bool showsStatistics = false;
        bool isParallel = false;
        bool onlyFiles = false;
        foreach (string argument in arguments)
        {
            if (onlyFiles || !argument.StartsWith('-'))
            {
                files.Add(argument);
                continue;
            }

            switch (argument)
            {
                case "--help":
                    return new Options([], false, false, ShowsHelp: true);
                case "--stats":
                    showsStatistics = true;
                    break;
                case "--parallel":
                    isParallel = true;
                    break;
                case "--":
                    onlyFiles = true;
                    break;
                default:
                    throw new UsageFault($"unknown option '{argument}'");
            }
        }

        return files.Count > 0
            ? new Options(files, showsStatistics, isParallel, ShowsHelp: false)
            : throw new UsageFault("no file to run");
    }
}

/// <summary>The command line is wrong.</summary>
internal sealed class UsageFault(string message) : Exception(message);
