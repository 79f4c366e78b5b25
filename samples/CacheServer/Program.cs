using System.Net.Sockets;
using System.Runtime.InteropServices;
using CacheServer;
using CacheServer.Connections;
using CacheServer.Stores;

if (args.Contains("--help") || args.Contains("-h"))
{
    Console.WriteLine(ServerOptions.Usage);
    return 0;
}

ServerOptions options;
try
{
    options = ServerOptions.Read(args);
}
catch (FormatException e)
{
    Console.Error.WriteLine("CacheServer: " + e.Message);
    Console.Error.WriteLine(ServerOptions.Usage);
    return 2;
}

using var stopping = new CancellationTokenSource();
using var terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
using var interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
try
{
    await using IStore store = options.Store switch
    {
        StoreKind.Cores => new CoreStore(options.Shards),
        StoreKind.Lock => new LockStore(),
        StoreKind.Concurrent => new ConcurrentStore(),
        _ => throw new InvalidOperationException("unknown store"),
    };
    using var listener = new Listener(store, options.Port);
    Console.WriteLine("listening on " + listener.Port);
    await listener.ServeAsync(stopping.Token);
    return 0;
}
catch (SocketException e)
{
    Console.Error.WriteLine($"CacheServer: port {options.Port}: {e.Message}");
    return 1;
}

void Stop(PosixSignalContext signal)
{
    signal.Cancel = true;
    stopping.Cancel();
}
