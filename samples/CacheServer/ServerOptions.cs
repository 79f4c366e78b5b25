using System.Globalization;

namespace CacheServer;

/// <summary>Where the keys are.</summary>
internal enum StoreKind
{
    /// <summary>A shard on each kernel core, its state in thread-statics.</summary>
    Cores,

    /// <summary>One dictionary, and a lock around it.</summary>
    Lock,

    /// <summary>One ConcurrentDictionary.</summary>
    Concurrent,
}

/// <summary>What the command line says.</summary>
internal sealed record ServerOptions(int Port, int Shards, StoreKind Store)
{
    internal const string Usage = """
        CacheServer: keys and values over RESP, the protocol of Redis; a shard on each kernel core

        usage: CacheServer [--port N] [--shards N] [--store WORD]
          --port N      0 to 65535; 6379 if not given, 0 for a free one
          --shards N    1 to 1024; as many as there are CPUs but one if not given
          --store WORD  cores, or for comparison: lock, concurrent. Default: cores
        The first line on standard output is "listening on PORT". SIGTERM and Ctrl-C: commands that have come are answered, and it ends with 0.
        """;

    /// <exception cref="FormatException">They cannot be read; the message is for the user.</exception>
    internal static ServerOptions Read(string[] args)
    {
        var options = new ServerOptions(6379, Math.Max(1, Environment.ProcessorCount - 1), StoreKind.Cores);
        for (var at = 0; at < args.Length; at += 2)
        {
            var value = at + 1 < args.Length ? args[at + 1] : throw new FormatException(args[at] + " lacks its value");
            options = args[at] switch
            {
                "--port" => options with { Port = Number(args[at], value, 0, 65535) },
                "--shards" => options with { Shards = Number(args[at], value, 1, 1024) },
                "--store" => options with { Store = Kind(value) },
                _ => throw new FormatException("'" + args[at] + "' is no option; there are --port, --shards, --store"),
            };
        }

        return options;
    }

    private static int Number(string name, string text, int least, int most) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? number
            : throw new FormatException($"{name} is '{text}'; it is a number from {least} to {most}");

    private static StoreKind Kind(string text) => text switch
    {
        "cores" => StoreKind.Cores,
        "lock" => StoreKind.Lock,
        "concurrent" => StoreKind.Concurrent,
        _ => throw new FormatException($"--store is '{text}'; the values are cores, lock, concurrent"),
    };
}
