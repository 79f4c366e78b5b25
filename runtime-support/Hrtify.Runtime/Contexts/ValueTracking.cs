namespace Hrtify;

/// <summary>Whether the values of a core-local are kept when their context is gone.</summary>
internal enum ValueTracking
{
    Off,
    On,
}
