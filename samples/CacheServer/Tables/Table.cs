namespace CacheServer.Tables;

/// <summary>A table for one thread at a time.</summary>
internal sealed class Table : ITable
{
    private const int MostMillisecondsPerSweep = 20; // of each hundred, at most: other work waits
    private const int Some = 200;

    private readonly Dictionary<byte[], Entry> _entries = new(KeyComparer.Instance);
    private readonly Dictionary<byte[], Entry>.AlternateLookup<ReadOnlySpan<byte>> _byBytes;
    private readonly PriorityQueue<byte[], long> _ends = new();

    internal Table() => _byBytes = _entries.GetAlternateLookup<ReadOnlySpan<byte>>();

    public int Count => _entries.Count;

    public Entry? Find(ReadOnlySpan<byte> key)
    {
        if (!_byBytes.TryGetValue(key, out var entry)) return null;
        if (!entry.IsOver) return entry;
        _byBytes.Remove(key);
        return null;
    }

    public bool TryReplace(ReadOnlySpan<byte> key, Entry? known, Entry entry)
    {
        Put(key, entry);
        return true;
    }

    public void Put(ReadOnlySpan<byte> key, Entry entry)
    {
        _byBytes[key] = entry;
        if (entry.EndsAt == Entry.Never) return;
        if (_ends.Count > (2 * _entries.Count) + Some) ForgetOldEnds();
        _ends.Enqueue(key.ToArray(), entry.EndsAt);
    }

    public bool Remove(ReadOnlySpan<byte> key) => Find(key) is not null && _byBytes.Remove(key);

    public void Clear()
    {
        _entries.Clear();
        _ends.Clear();
    }

    // Who sets one key again and again would leave an end each time.
    private void ForgetOldEnds()
    {
        _ends.Clear();
        foreach (var (key, entry) in _entries)
            if (entry.EndsAt != Entry.Never) _ends.Enqueue(key, entry.EndsAt);
    }

    public void Sweep()
    {
        var now = Environment.TickCount64;
        while (_ends.TryPeek(out var key, out var end) && end <= now && Environment.TickCount64 - now < MostMillisecondsPerSweep)
        {
            _ends.Dequeue();
            if (_entries.TryGetValue(key, out var entry) && entry.IsOver) _entries.Remove(key);
        }
    }
}
