using Hrtify.Boot;

namespace Hrtify.Cores;

/// <summary>Whether a kernel core is bound to one CPU.</summary>
internal enum PinPolicy
{
    /// <summary>Bound to a CPU that no other converted program has claimed, until somebody else needs it.</summary>
    Lease,

    /// <summary>Bound.</summary>
    Always,

    /// <summary>Runs on every CPU of the process.</summary>
    Never,
}

/// <summary>Reads the policy of this run.</summary>
internal static class PinPolicies
{
    // Never, whatever the number of CPUs: a child process inherits the mask of the thread that starts it, so a pinned
    // core would lock its children onto one CPU. The default by the number of CPUs comes when Process.Start is
    // forwarded to the main thread (issue 7).
    internal const PinPolicy Default = PinPolicy.Never;

    internal static PinPolicy Read(out bool asked)
    {
        var setting = RuntimeSetting.Read("HRTIFY_PIN", "Hrtify.Pin");
        var policy = setting.Text is null ? null : TryParse(setting.Text);
        if (setting.Text is not null && policy is null) setting.Refuse("Lease, Always, Never", "Never is used.");
        asked = policy is not null;
        return policy ?? Default;
    }

    internal static PinPolicy? TryParse(string text) => text.Trim() switch
    {
        { } t when RuntimeSetting.Same(t, "Lease") => PinPolicy.Lease,
        { } t when RuntimeSetting.Same(t, "Always") => PinPolicy.Always,
        { } t when RuntimeSetting.Same(t, "Never") => PinPolicy.Never,
        _ => null,
    };
}
