namespace CacheServer.Commands;

/// <summary>How the reply of a command comes of its steps.</summary>
internal enum Merge
{
    /// <summary>It has none: the reply was written when it was read.</summary>
    Written,

    /// <summary>It is the reply of its step.</summary>
    Own,

    /// <summary>An array of the steps' replies.</summary>
    Values,

    /// <summary>The sum of the steps' shares.</summary>
    Sum,

    /// <summary>OK, when all are done.</summary>
    Done,

    /// <summary>A text about the server, with the sum of the keys.</summary>
    Info,
}

/// <summary>A command that was read.</summary>
/// <param name="Merge">How its reply comes about.</param>
/// <param name="First">Its first step; or where its written reply begins.</param>
/// <param name="Count">Of its steps; or the length of its written reply.</param>
internal readonly record struct Plan(Merge Merge, int First, int Count);
