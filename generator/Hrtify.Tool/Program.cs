using System;
using System.IO;
using System.Runtime.CompilerServices;
using System.Threading;

namespace Hrtify.Tool;

internal static class Program
{
    private const string Usage = """
        hrtify: turns a program's thread-statics into core-local state. The build calls it; see README.md.

        usage: hrtify convert @FILE.rsp     convert the sources that FILE.rsp names, below its output folder
               hrtify --help                this text

        exit codes: 0 done, 1 an error was reported, 2 wrong usage, 3 done, and a refusal is an error here, 130 stopped by Ctrl-C
        """;

    private static int Main(string[] args)
    {
        switch (args)
        {
            case ["--help" or "-h" or "help", ..]:
                Console.WriteLine(Usage);
                return 0;
            case ["convert", ['@', ..] file]:
                return Convert(file[1..]);
            default:
                Console.Error.WriteLine(Usage);
                return 2;
        }
    }

    private static int Convert(string file)
    {
        using var stopped = new CancellationTokenSource();
        Console.CancelKeyPress += (_, e) =>
        {
            e.Cancel = true;
            stopped.Cancel();
        };
        try
        {
            var request = ConvertRequest.Read(file);
            if (!SdkRoslyn.Use(request.RoslynFolder)) throw new ToolException(request.RoslynFolder, "HRT4003", "the SDK's Roslyn (Microsoft.CodeAnalysis.CSharp.dll) is not there");
            return Run(request, stopped.Token);
        }
        catch (OperationCanceledException)
        {
            Console.Error.WriteLine("hrtify: stopped; nothing was changed but finished copies");
            return 130;
        }
        catch (ToolException e)
        {
            Console.WriteLine(e.Path + " : error " + e.Id + ": " + e.Message);
            return 1;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Console.WriteLine("hrtify : error HRT4002: " + e.Message);
            return 1;
        }
    }

    // Not inlined: its types come from the SDK's Roslyn, which can be found only after SdkRoslyn.Use.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int Run(ConvertRequest request, CancellationToken cancellation) => ConvertCommand.Run(request, cancellation);
}
