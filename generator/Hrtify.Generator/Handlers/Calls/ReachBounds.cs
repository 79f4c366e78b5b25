namespace Hrtify.Generator.Handlers.Calls;

/// <summary>How far calls are followed. Far above what a person would read as a path, and low enough for an editor.</summary>
internal static class ReachBounds
{
    /// <summary>Calls from the handler's own body.</summary>
    internal const int Depth = 64;

    /// <summary>Bodies for one handler.</summary>
    internal const int Methods = 5000;

    /// <summary>Overrides or implementations of one call.</summary>
    internal const int Targets = 64;
}
