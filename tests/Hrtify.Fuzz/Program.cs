using System;
using System.Threading;
using System.Threading.Tasks;
using Hrtify.Fuzz.Campaigns;
using Hrtify.Fuzz.Forms;
using Hrtify.Fuzz.Plants;
using Hrtify.Fuzz.Workers;

namespace Hrtify.Fuzz;

/// <summary>Writes random programs, converts them, and compares what they do.</summary>
internal static class Program
{
    private static async Task<int> Main(string[] arguments)
    {
        switch (arguments)
        {
            case ["worker"]:
                return Worker.Run();
            case ["--help"]:
                Console.WriteLine(Options.Usage);
                return 0;
            case ["--form", "list"]:
                foreach (var form in Registry.All) Console.WriteLine(form.Name);
                return 0;
            case ["--plant", "list"]:
                foreach (var plant in AllPlants.All) Console.WriteLine(plant.Name.PadRight(32) + plant.What);
                return 0;
        }

        try
        {
            var options = Options.Parse(arguments);
            using var stop = new CancellationTokenSource();
            Console.CancelKeyPress += (_, pressed) =>
            {
                pressed.Cancel = true;
                stop.Cancel();
            };
            return await new Campaign(options).Run(stop.Token) == 0 ? 0 : 1;
        }
        catch (FormatException wrong)
        {
            Console.Error.WriteLine(wrong.Message + "\n\n" + Options.Usage);
            return 2;
        }
    }
}
