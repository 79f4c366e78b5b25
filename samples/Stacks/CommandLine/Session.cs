using System.Text;

namespace Stacks.CommandLine;

/// <summary>Runs all files that were named, and prints.</summary>
internal sealed class Session(Options options, TextWriter output, TextWriter errors)
{
    /// <returns>Whether all programs ran to their ends.</returns>
    public bool Run() => options.IsParallel ? RunTogether() : RunInTurn();

    private bool RunInTurn()
    {
        bool succeeded = true;
        foreach (string file in options.Files)
        {
            PrintHeader(file);
            var run = new ProgramRun(file, options.ShowsStatistics);
            run.Run(output.Write);
            Print(run);
            succeeded &= !run.Failed;
        }

        return succeeded;
    }

    private bool RunTogether()
    {
        bool succeeded = true;
        foreach ((string file, ProgramRun run, StringBuilder printed, Thread thread) in options.Files.Select(StartThread).ToArray())
        {
            thread.Join();
            PrintHeader(file);
            output.Write(printed);
            Print(run);
            succeeded &= !run.Failed;
        }

        return succeeded;
    }

    private (string File, ProgramRun Run, StringBuilder Printed, Thread Thread) StartThread(string file)
    {
        var run = new ProgramRun(file, options.ShowsStatistics);
        var printed = new StringBuilder();
        var thread = new Thread(() => run.Run(text => printed.Append(text))) { Name = file };
        thread.Start();
        return (file, run, printed, thread);
    }

    private void PrintHeader(string file)
    {
        if (options.Files.Count > 1)
        {
            output.Write($"== {Path.GetFileNameWithoutExtension(file)}\n");
        }
    }

    private void Print(ProgramRun run)
    {
        // First what the program printed, so that its error comes last on a terminal.
        output.Flush();
        errors.Write(run.Messages);
    }
}
