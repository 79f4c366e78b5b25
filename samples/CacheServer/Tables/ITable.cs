namespace CacheServer.Tables;

/// <summary>Keys and their entries. An entry that is over is none.</summary>
internal interface ITable
{
    int Count { get; }

    Entry? Find(ReadOnlySpan<byte> key);

    /// <summary>Puts an entry in the place of what is there, if that is still the known one; null stands for none.</summary>
    /// <returns>False if it is another by now.</returns>
    bool TryReplace(ReadOnlySpan<byte> key, Entry? known, Entry entry);

    void Put(ReadOnlySpan<byte> key, Entry entry);

    /// <returns>Whether there was one.</returns>
    bool Remove(ReadOnlySpan<byte> key);

    void Clear();

    /// <summary>Takes away entries that are over: looks at a few of those that may be.</summary>
    void Sweep();
}
