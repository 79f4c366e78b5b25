namespace CacheServer.Commands;

/// <summary>What is done with one key, or with one shard.</summary>
internal enum Verb
{
    Get,
    Set,
    Put,
    Remove,
    Exists,
    Add,
    Expire,
    TimeToLive,
    Count,
    Clear,
}

/// <summary>When a value is set.</summary>
internal enum Condition
{
    Always,
    IfMissing,
    IfThere,
}
