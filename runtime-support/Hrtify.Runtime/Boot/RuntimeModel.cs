namespace Hrtify.Boot;

/// <summary>How a program uses kernel cores; the same binary can run in each.</summary>
internal enum RuntimeModel
{
    /// <summary>Nothing of the runtime but contexts.</summary>
    None,

    /// <summary>Main stays where it is; cores start when the program asks for one.</summary>
    Accelerator,

    /// <summary>Main runs on kernel core 0.</summary>
    Incremental,

    /// <summary>As Incremental, and awaits resume on the core. Not in this version.</summary>
    Native,
}

/// <summary>Reads the model of this run.</summary>
internal static class RuntimeModels
{
    internal static RuntimeModel Read()
    {
        var setting = RuntimeSetting.Read("HRTIFY_MODEL", "Hrtify.Model");
        if (setting.Text is null) return RuntimeModel.Accelerator;
        if (TryParse(setting.Text) is { } model) return model;
        setting.Refuse("None, Accelerator, Incremental, Native", "No kernel core is started.");
        return RuntimeModel.None;
    }

    /// <summary>By hand, since Enum.Parse also takes numbers.</summary>
    internal static RuntimeModel? TryParse(string text) => text.Trim() switch
    {
        { } t when RuntimeSetting.Same(t, "None") => RuntimeModel.None,
        { } t when RuntimeSetting.Same(t, "Accelerator") => RuntimeModel.Accelerator,
        { } t when RuntimeSetting.Same(t, "Incremental") => RuntimeModel.Incremental,
        { } t when RuntimeSetting.Same(t, "Native") => RuntimeModel.Native,
        _ => null,
    };
}
