namespace Hrtify.EventChannel;

/// <summary>What the partner does with a call that stands on a <see cref="CallLine"/>.</summary>
internal abstract class CallKind
{
    /// <summary>Makes the call, and leaves its result on the line, or throws. The partner's thread.</summary>
    internal abstract void Make(ref CallLine line);

    /// <summary>The call has thrown. The partner's thread.</summary>
    internal virtual void Leave(ref CallLine line)
    {
    }
}
