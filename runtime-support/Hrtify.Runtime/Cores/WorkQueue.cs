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

    internal void Add(in CoreWork work)
    {
        if (_tail - _head == _works.Length) Grow();
        _works[_tail++ & (_works.Length - 1)] = work;
    }

    /// <summary>The place of the first, which is taken out of it at once; there is one.</summary>
    internal ref CoreWork Next() => ref _works[_head++ & (_works.Length - 1)];

    // Counters run round at 2 to the 32; their difference stays right, and so do their low bits.
    private void Grow()
    {
        var works = new CoreWork[checked(_works.Length * 2)];
        for (var at = 0; at < _works.Length; at++) works[at] = _works[(_head + at) & (_works.Length - 1)];
        (_works, _head, _tail) = (works, 0, _works.Length);
    }
}
