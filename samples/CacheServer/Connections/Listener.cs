using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using CacheServer.Stores;

namespace CacheServer.Connections;

/// <summary>Takes connections in, and waits for them at the end.</summary>
internal sealed class Listener : IDisposable
{
    private const int MostConnections = 10_000;

    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(5);

    private readonly IStore _store;
    private readonly Socket _socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
    private readonly ConcurrentDictionary<Connection, Task> _open = new();

    /// <exception cref="SocketException">The port cannot be had.</exception>
    internal Listener(IStore store, int port)
    {
        _store = store;
        _socket.Bind(new IPEndPoint(IPAddress.Loopback, port));
        _socket.Listen(512);
    }

    internal int Port => ((IPEndPoint)_socket.LocalEndPoint!).Port;

    /// <summary>Serves until it is told to stop; what has come by then is answered.</summary>
    internal async Task ServeAsync(CancellationToken stop)
    {
        try
        {
            while (true)
            {
                var client = await _socket.AcceptAsync(stop);
                client.NoDelay = true;
                var connection = new Connection(client, _store);
                if (_open.Count >= MostConnections) connection.Dispose();
                else _open[connection] = ServeOne(connection, stop);
            }
        }
        catch (OperationCanceledException)
        {
            // No new ones; those that are open end by themselves.
        }

        var all = Task.WhenAll(_open.Values);
        await Task.WhenAny(all, Task.Delay(s_patience, CancellationToken.None));
        // A client that does not take its replies must not hold up the end.
        foreach (var connection in _open.Keys) connection.Dispose();
        await all;
    }

    public void Dispose() => _socket.Dispose();

    private async Task ServeOne(Connection connection, CancellationToken stop)
    {
        await Task.Yield(); // it is in the list before it can leave it
        using (connection) await connection.ServeAsync(stop);
        _open.TryRemove(connection, out _);
    }
}
