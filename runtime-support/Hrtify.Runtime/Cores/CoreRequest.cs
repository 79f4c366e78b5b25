using System.Globalization;
using Hrtify.Boot;
using Hrtify.Topology;

namespace Hrtify.Cores;

/// <summary>How many cores are wanted, and where: <c>auto</c>, a number, or a CPU list.</summary>
/// <remarks>A plain number is a number of cores; one CPU is written as a range, <c>3-3</c>.</remarks>
internal readonly struct CoreRequest
{
    private CoreRequest(int count, CpuSet? cpus)
    {
        Count = count;
        Cpus = cpus;
    }

    internal static CoreRequest Auto => new(1, null);

    internal int Count { get; }

    /// <summary>Null unless CPUs were named.</summary>
    internal CpuSet? Cpus { get; }

    internal static CoreRequest Read()
    {
        var setting = RuntimeSetting.Read("HRTIFY_CORES", "Hrtify.Cores");
        if (setting.Text is null) return Auto;
        if (TryParse(setting.Text) is { } request) return request;
        setting.Refuse("auto, a number from 1, a CPU list such as 2,4-6", "auto is used.");
        return Auto;
    }

    internal static CoreRequest? TryParse(string text)
    {
        text = text.Trim();
        if (RuntimeSetting.Same(text, "auto")) return Auto;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count))
            return count > 0 ? new CoreRequest(count, null) : null;
        return CpuSet.TryParse(text, out var cpus) ? new CoreRequest(cpus.Count, cpus) : null;
    }
}
