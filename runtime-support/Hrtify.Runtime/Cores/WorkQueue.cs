using System;

namespace Hrtify.Cores;

/// <summary>What a core has given itself to run, first in, first out. Only the core's thread touches it; it grows.</summary>
internal sealed class WorkQueue
{
    private CoreWork[] _works = new CoreWork[64]; // a power of two
    private int _head;
    private int _tail;

    internal bool IsEmpty => _head == _tail;

    internal int Count => _tail - _head;

    /// <summary>The mark before all that is in it.</summary>
    internal int Head => _head;

    /// <summary>The mark behind all that is in it.</summary>
    internal int Tail => _tail;

    /// <summary>Whether all is taken that stood before a mark.</summary>
    internal bool HasPassed(int mark) => _head - mark >= 0;

    internal void Add(in CoreWork work)
    {
        if (_tail - _head == _works.Length) Grow();
        _works[_tail++ & (_works.Length - 1)] = work;
    }

    /// <summary>The place of the first, which is taken out of it at once; there is one.</summary>
    internal ref CoreWork Next() => ref _works[_head++ & (_works.Length - 1)];

    // Counters run round at 2 to the 32; their difference stays right, and so do their low bits. They stay what they are: marks are of them.
    private void Grow()
    {
        var works = new CoreWork[checked(_works.Length * 2)];
        for (var at = _head; at != _tail; at++) works[at & (works.Length - 1)] = _works[at & (_works.Length - 1)];
        _works = works;
    }
}
