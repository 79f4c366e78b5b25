using System.Collections.Concurrent;

namespace CacheServer.Tables;

/// <summary>A table for all threads at once.</summary>
internal sealed class ConcurrentTable : ITable
{
    private readonly ConcurrentDictionary<byte[], Entry> _entries = new(KeyComparer.Instance);
    private readonly ConcurrentDictionary<byte[], Entry>.AlternateLookup<ReadOnlySpan<byte>> _byBytes;

    internal ConcurrentTable() => _byBytes = _entries.GetAlternateLookup<ReadOnlySpan<byte>>();

    public int Count => _entries.Count;

    public Entry? Find(ReadOnlySpan<byte> key) => _byBytes.TryGetValue(key, out var entry) && !entry.IsOver ? entry : null;

    public bool TryReplace(ReadOnlySpan<byte> key, Entry? known, Entry entry)
    {
        if (known is not null) return _entries.TryUpdate(key.ToArray(), entry, known);
        if (_byBytes.TryAdd(key, entry)) return true;
        // There is one: either it is over, and in the way, or somebody was faster.
        return _byBytes.TryGetValue(key, out var there) && there.IsOver && _entries.TryUpdate(key.ToArray(), entry, there);
    }

    public void Put(ReadOnlySpan<byte> key, Entry entry) => _byBytes[key] = entry;

    public bool Remove(ReadOnlySpan<byte> key) => _byBytes.TryRemove(key, out _, out var entry) && !entry.IsOver;

    public void Clear() => _entries.Clear();

    public void Sweep()
    {
        foreach (var entry in _entries)
            if (entry.Value.IsOver) _entries.TryRemove(entry);
    }
}
