using System.Text;
using Stacks.CommandLine;
using Stacks.Spawning;

var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
var output = new StreamWriter(Console.OpenStandardOutput(), utf8);
var errors = new StreamWriter(Console.OpenStandardError(), utf8) { AutoFlush = true };
Console.CancelKeyPress += (_, pressed) =>
{
    // The programs end by themselves, with an error that says where they were.
    pressed.Cancel = true;
    Stopping.InterruptAll();
};

try
{
    Options options = Options.Parse(args);
    if (options.ShowsHelp)
    {
        output.Write(Options.Help.ReplaceLineEndings("\n"));
        output.Flush();
        return 0;
    }

    return new Session(options, output, errors).Run() ? 0 : 1;
}
catch (UsageFault fault)
{
    errors.Write($"Stacks: {fault.Message}; --help shows the usage\n");
    return 2;
}
catch (IOException)
{
    errors.Write("Stacks: the output cannot be written\n");
    return 1;
}
