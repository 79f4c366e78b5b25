using CacheServer.Protocol;

namespace CacheServer.Commands;

/// <summary>A part of a command that one shard does.</summary>
internal struct Step
{
    internal Verb Verb { get; init; }

    internal int Shard { get; init; }

    internal Word Key { get; init; }

    internal Word Value { get; init; }

    /// <summary>What is added; or after how many milliseconds the value ends, 0 if it stays.</summary>
    internal long Number { get; init; }

    internal Condition Condition { get; init; }

    /// <summary>The shard has done it.</summary>
    internal bool IsDone { get; set; }

    /// <summary>Its share of a sum.</summary>
    internal long Share { get; set; }

    /// <summary>Where its own reply stands in the shard's.</summary>
    internal int ReplyStart { get; set; }

    internal int ReplyLength { get; set; }
}
