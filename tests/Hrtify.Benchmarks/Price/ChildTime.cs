using System.Globalization;
using System.IO;

namespace Hrtify.Benchmarks.Price;

/// <summary>
/// The processor time of all that this process started and that ended, grandchildren too. It tells more than the clock on a
/// machine that others use.
/// </summary>
internal static class ChildTime
{
    private const double TicksPerSecond = 100;

    internal static double Seconds()
    {
        var stat = File.ReadAllText("/proc/self/stat");
        // Behind the name in brackets, which may hold anything, the user and system ticks of waited-for children are 14th and 15th.
        var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
        return (long.Parse(fields[13], CultureInfo.InvariantCulture) + long.Parse(fields[14], CultureInfo.InvariantCulture)) / TicksPerSecond;
    }
}
