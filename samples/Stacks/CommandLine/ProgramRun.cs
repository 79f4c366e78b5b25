using System.Diagnostics;
using System.Globalization;
using System.Text;
using Stacks.Compiling;
using Stacks.Machine;
using Stacks.Reading;

namespace Stacks.CommandLine;

/// <summary>One file from reading to its last line of output, on the calling thread.</summary>
internal sealed class ProgramRun(string path, bool showsStatistics)
{
    private readonly StringBuilder _messages = new();

    public bool Failed { get; private set; }

    /// <summary>Errors and statistics.</summary>
    public string Messages => _messages.ToString();

    public void Run(Action<string> sink)
    {
        try
        {
            SourceText source = SourceText.Load(path);
            CompiledProgram program = CompiledProgram.Compile(source);
            Execute(source, program, sink);
        }
        catch (UnreadableFile fault)
        {
            Fail(fault.Message);
        }
        catch (SyntaxFault fault)
        {
            Fail($"{path}:{fault.At}: error: {fault.Message}");
        }
        catch (RuntimeFault fault)
        {
            Fail($"{fault.Where ?? path}: error: {fault.Message}");
            foreach (string call in fault.Trace)
            {
                Say($"  {call}");
            }
        }
    }

    private void Execute(SourceText source, CompiledProgram program, Action<string> sink)
    {
        var watch = Stopwatch.StartNew();
        try
        {
            Interpreter.Run(program, sink);
        }
        finally
        {
            if (showsStatistics)
            {
                Say(Statistics(source.Name, Counters.Take(), watch.Elapsed.TotalSeconds));
            }
        }
    }

    private static string Statistics(string name, Usage usage, double seconds)
    {
        return string.Create(CultureInfo.InvariantCulture, $"""
            {name}: {usage.Instructions:N0} instructions in {seconds:F3} s, {usage.Instructions / seconds / 1e6:F1} million per second
            {name}: {usage.Calls:N0} calls, {usage.DeepestCalls:N0} deep; {usage.Objects:N0} objects, {usage.ReusedObjects:N0} of them reused
            {name}: {usage.Blocks:N0} blocks of memory, {usage.ReusedBlocks:N0} of them reused; {usage.Collections} collections
            """);
    }

    private void Fail(string message)
    {
        Failed = true;
        Say(message);
    }

    private void Say(string line) => _messages.Append(line).Append('\n');
}
