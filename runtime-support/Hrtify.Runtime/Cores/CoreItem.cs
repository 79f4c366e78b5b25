namespace Hrtify.Cores;

/// <summary>Work that is an object of its own.</summary>
internal abstract class CoreItem
{
    /// <summary>Runs on the core's thread.</summary>
    internal abstract void Run();

    /// <summary>The core ends without having run it: who waits for it must hear of that.</summary>
    internal virtual void Abandon()
    {
    }
}
