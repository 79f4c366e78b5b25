using System;
using System.Globalization;
using System.IO;
using System.Linq;
using Hrtify.Fuzz.Forms;
using Hrtify.Fuzz.Plants;
using Hrtify.Fuzz.Programs;

namespace Hrtify.Fuzz.Campaigns;

/// <summary>What the command line asks for.</summary>
internal sealed record Options
{
    internal const string Usage = """
        usage: dotnet run -c Release --project tests/Hrtify.Fuzz -- [options]

          --seed S        the programs of this seed                      (default 1)
          --programs N    how many                                       (default 1000)
          --from P        begin with this program, a multiple of 100     (default 0)
          --jobs J        worker processes; changes no program           (default: the processors)
          --seconds T     begin no more compilations after this time     (default: none)
          --form NAME     use this form wherever it can stand; 'list' lists all
          --plant NAME    make a wrong conversion, to see it found; 'list' lists all
          --most K        stop after this many differences               (default 20)
          --shrink T      seconds to make a differing program smaller; 0 for not at all (default 60)
          --patience T    seconds that a program may run                 (default 20)
          --only P        just the program of this number
          --ledger FILE   keep there what is done; the same command goes on where it stopped
          --out DIR       where differences are written                  (default: below the temp folder)
          --help          this text

        Exit code: 0 no difference, 1 a difference, 2 a wrong option.
        """;

    internal ulong Seed { get; private set; } = 1;

    internal int Programs { get; private set; } = 1000;

    internal int From { get; private set; }

    internal int Jobs { get; private set; } = Environment.ProcessorCount;

    internal int? Seconds { get; private set; }

    internal string? Form { get; private set; }

    internal string Plant { get; private set; } = Plants.Plant.None.Name;

    internal int Most { get; private set; } = 20;

    internal int Shrink { get; private set; } = 60;

    internal int Patience { get; private set; } = 20;

    internal int? Only { get; private set; }

    internal string? Ledger { get; private set; }

    internal string Out { get; private set; } = Path.Combine(Path.GetTempPath(), "hrtify-fuzz");

    /// <exception cref="FormatException">What is wrong with the arguments.</exception>
    internal static Options Parse(string[] arguments)
    {
        var options = new Options();
        for (var at = 0; at < arguments.Length; at += 2)
        {
            var name = arguments[at];
            if (!name.StartsWith("--", StringComparison.Ordinal)) throw new FormatException("'" + name + "' is no option");
            if (at + 1 == arguments.Length) throw new FormatException(name + " needs a value, or is no option");
            options.Set(name, arguments[at + 1]);
        }

        return options;
    }

    private void Set(string name, string value)
    {
        switch (name)
        {
            case "--seed": Seed = ulong.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var seed) ? seed : throw new FormatException(name + " needs a number from 0, and '" + value + "' is none"); break;
            case "--programs": Programs = Number(name, value, 1); break;
            case "--from": From = Number(name, value, 0) is var from && from % Batches.Size == 0 ? from : throw new FormatException("--from needs a multiple of " + Batches.Size); break;
            case "--jobs": Jobs = Number(name, value, 1); break;
            case "--seconds": Seconds = Number(name, value, 1); break;
            case "--form": Form = Known(name, value, Registry.All.Any(form => form.Name == value)); break;
            case "--plant": Plant = Known(name, value, AllPlants.Named(value) is not null); break;
            case "--most": Most = Number(name, value, 1); break;
            case "--shrink": Shrink = Number(name, value, 0); break;
            case "--patience": Patience = Number(name, value, 1); break;
            case "--only": Only = Number(name, value, 0); break;
            case "--ledger": Ledger = Path.GetFullPath(value); break;
            case "--out": Out = Path.GetFullPath(value); break;
            default: throw new FormatException("there is no option " + name);
        }
    }

    private static int Number(string name, string value, int least) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least
            ? number
            : throw new FormatException(name + " needs a number from " + least + ", and '" + value + "' is none");

    private static string Known(string name, string value, bool known) =>
        known ? value : throw new FormatException(name + " knows no '" + value + "'; " + name + " list lists all");
}
