using Hrtify.Boot;

namespace Hrtify;

/// <summary>What a kernel core does while it has nothing to do.</summary>
public enum CoreIdle
{
    /// <summary>Looks for work for some microseconds where there are CPUs enough, then waits without using any.</summary>
    Park,

    /// <summary>Goes on looking, and lets other threads go first.</summary>
    Yield,

    /// <summary>Goes on looking: the quickest answer, and a whole CPU for it.</summary>
    Spin,
}

/// <summary>Reads what is set for this run.</summary>
internal static class CoreIdles
{
    internal static CoreIdle Read()
    {
        var setting = RuntimeSetting.Read("HRTIFY_IDLE", "Hrtify.Idle");
        if (setting.Text is null) return CoreIdle.Park;
        if (TryParse(setting.Text) is { } idle) return idle;
        setting.Refuse("park, yield, spin", "park is used.");
        return CoreIdle.Park;
    }

    internal static CoreIdle? TryParse(string text) => text.Trim() switch
    {
        { } t when RuntimeSetting.Same(t, "park") => CoreIdle.Park,
        { } t when RuntimeSetting.Same(t, "yield") => CoreIdle.Yield,
        { } t when RuntimeSetting.Same(t, "spin") => CoreIdle.Spin,
        _ => null,
    };
}
