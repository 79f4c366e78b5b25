using System;
using System.Globalization;
using System.IO;
using System.Text.Json;
using System.Threading;
using Hrtify.Fuzz.Comparing;
using Hrtify.Fuzz.Plants;

namespace Hrtify.Fuzz.Workers;

/// <summary>
/// The process in which batches are compiled and run: it may crash or hang. Orders come on standard input and words go to
/// standard output, a line each.
/// </summary>
internal static class Worker
{
    internal static int Run()
    {
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        // Ctrl-C goes to the whole group; the campaign tells when to end.
        Console.CancelKeyPress += static (_, pressed) => pressed.Cancel = true;
        using var output = new StreamWriter(Console.OpenStandardOutput()) { AutoFlush = true };
        Console.SetOut(TextWriter.Null);
        var input = Console.In;
        // The compiler's recursion and the programs' lanes both want more stack than a pool thread has.
        var thread = new Thread(() => Serve(input, output), 16 << 20) { Name = "lane 0" };
        thread.Start();
        thread.Join();
        return 0;
    }

    private static void Serve(TextReader input, StreamWriter output)
    {
        while (input.ReadLine() is { } line)
        {
            var order = JsonSerializer.Deserialize<Order>(line)!;
            var comparison = new Comparison(AllPlants.Named(order.Plant)!, (phase, program) => Say(output, new Word(phase, program, null)));
            Say(output, new Word("done", "", comparison.Compare(order.Batch)));
        }
    }

    private static void Say(StreamWriter output, Word word) => output.WriteLine(JsonSerializer.Serialize(word));
}
