using System;
using System.Threading.Tasks;

namespace Hrtify.Fuzz.Staging;

/// <summary>Who plays the lanes of a program: threads, or contexts.</summary>
internal abstract class Cast
{
    /// <summary>The number of the lane that runs; every other thread is 0.</summary>
    internal abstract int Here { get; }

    /// <summary>Runs on a lane while the caller waits. Lane 0 is whoever asks.</summary>
    internal abstract void On(int lane, Action body);

    /// <summary>Runs where nobody ever was before, nor comes again.</summary>
    internal abstract void Fresh(Action body);

    /// <summary>Begins an asynchronous part on a lane; returns when it has suspended or ended.</summary>
    internal abstract Task Begin(int lane, Func<Task> body);

    /// <summary>Goes on with an asynchronous part on a lane, while nothing else runs.</summary>
    internal abstract void Resume(int lane, Action continuation);
}
