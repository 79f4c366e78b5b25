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
    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(100);

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
                if (await AcceptAsync(stop) is not { } client) continue;
                client.NoDelay = true;
                var connection = new Connection(client, _store);
                if (_open.Count >= MostConnections) connection.Dispose();
                else Open(connection, stop);
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

    // The client may have gone again, or the system has no more descriptors: those that are open go on.
    private async ValueTask<Socket?> AcceptAsync(CancellationToken stop)
    {
        try
        {
            return await _socket.AcceptAsync(stop);
        }
        catch (SocketException e)
        {
            Console.Error.WriteLine("CacheServer: a connection was not taken in: " + e.Message);
            await Task.Delay(s_pause, stop);
            return null;
        }
    }

    private void Open(Connection connection, CancellationToken stop)
    {
        _open[connection] = ServeOne(connection, stop);
        // It may have ended before it was in the list.
        if (connection.HasEnded) _open.TryRemove(connection, out _);
    }

    private async Task ServeOne(Connection connection, CancellationToken stop)
    {
        await Task.Yield(); // the next client need not wait for it
        try
        {
            using (connection) await connection.ServeAsync(stop);
        }
        catch (Exception e)
        {
            // A fault of the server's: of this connection, and of no other.
            Console.Error.WriteLine("CacheServer: a connection ended: " + e);
        }
        finally
        {
            connection.HasEnded = true;
            _open.TryRemove(connection, out _);
        }
    }
}
