using System;
using System.Numerics;
using Hrtify.Cores;
using Hrtify.Diagnostics;

namespace Hrtify;

/// <summary>How kernel cores are started.</summary>
public sealed class HrtCoresOptions
{
    private readonly int _count = 1;
    private readonly int _room = 4096;
    private readonly string _name = "core";
    private readonly CoreIdle? _idle;

    /// <summary>How many, from 1 to 1024; 1 if not said.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Another number.</exception>
    public int Count
    {
        get => _count;
        init => _count = value is >= 1 and <= 1024 ? value : throw new ArgumentOutOfRangeException(nameof(Count), value, "From 1 to 1024 cores.");
    }

    /// <summary>Before the number in the names of cores, their threads and contexts; "core" if not said.</summary>
    /// <exception cref="ArgumentException">It is empty.</exception>
    public string Name
    {
        get => _name;
        init
        {
            ArgumentException.ThrowIfNullOrWhiteSpace(value);
            _name = value;
        }
    }

    /// <summary>
    /// How much work waits in each inbox of a core at most, from 16 to 1 048 576, rounded up to a power of two; 4096 if not said. There
    /// is one inbox for all other threads, and one for each core that sends.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">Another number.</exception>
    public int Room
    {
        get => _room;
        init => _room = value is >= 16 and <= 1 << 20 ? (int)BitOperations.RoundUpToPowerOf2((uint)value) : throw new ArgumentOutOfRangeException(nameof(Room), value, "From 16 to 1 048 576.");
    }

    /// <summary>What a core does that has nothing to do; if not said, what <c>HrtifyIdle</c> says, and else Park.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is none of the three.</exception>
    public CoreIdle? Idle
    {
        get => _idle;
        init => _idle = value is null or CoreIdle.Park or CoreIdle.Yield or CoreIdle.Spin ? value : throw new ArgumentOutOfRangeException(nameof(Idle), value, "Park, Yield or Spin.");
    }

    /// <summary>Hears of work that blocks its core.</summary>
    internal BlockingGuard? Guard { get; init; } = BlockingGuard.Asked;

    internal CoreSettings ToSettings() => new(Name, Room, 0, Idle ?? CoreIdles.Read(), Guard);
}
