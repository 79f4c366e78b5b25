using System.Net.Sockets;
using System.Runtime.CompilerServices;
using CacheServer.Commands;
using CacheServer.Protocol;
using CacheServer.Stores;

namespace CacheServer.Connections;

/// <summary>One client: reads what it sends, has the shards do it, and replies.</summary>
internal sealed class Connection(Socket socket, IStore store) : IDisposable
{
    private const int FirstRoom = 16 * 1024;
    private const int MostCommandsAtOnce = 256;
    private const int ManyWords = 1024;

    private readonly Batch _batch = new(store.Shards);
    private readonly ReplyBuffer _reply = new();
    private readonly List<Word> _words = [];
    private volatile bool _hasEnded;
    private byte[] _sent = new byte[FirstRoom];
    private int _start; // of what is not read yet
    private int _end;

    /// <summary>Whether nobody serves it any more; any thread.</summary>
    internal bool HasEnded
    {
        get => _hasEnded;
        set => _hasEnded = value;
    }

    /// <summary>Serves until the client leaves, or until it is told to stop and all that has come is answered.</summary>
    internal async Task ServeAsync(CancellationToken stop)
    {
        try
        {
            while (await ReceiveAsync(stop))
            {
                while (true)
                {
                    var error = Read();
                    if (error is null && _batch.Commands == 0) break;
                    if (!await AnswerAsync(error)) return;
                }

                GiveBack();
            }
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            // The client has gone, or has not taken its replies when the server ended: nobody is left to tell.
        }
    }

    public void Dispose() => socket.Dispose();

    /// <returns>False when nothing more comes.</returns>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<bool> ReceiveAsync(CancellationToken stop)
    {
        MakeRoom();
        try
        {
            return Received(await socket.ReceiveAsync(_sent.AsMemory(_end), SocketFlags.None, stop));
        }
        catch (OperationCanceledException)
        {
            return socket.Available > 0 && Received(await socket.ReceiveAsync(_sent.AsMemory(_end), SocketFlags.None, CancellationToken.None));
        }
    }

    private bool Received(int bytes)
    {
        _end += bytes;
        return bytes > 0;
    }

    // A client that waits keeps little.
    private void GiveBack()
    {
        _batch.Clear();
        _words.Clear();
        if (_words.Capacity > ManyWords) _words.Capacity = 0;
    }

    // The longest command and a half fit in; a client that has sent little keeps little.
    private void MakeRoom()
    {
        var left = _end - _start;
        var room = left < FirstRoom / 2 ? FirstRoom : Math.Min(left * 2, CommandReader.LongestCommand + FirstRoom);
        var target = room == _sent.Length ? _sent : new byte[room];
        Buffer.BlockCopy(_sent, _start, target, 0, left);
        (_sent, _start, _end) = (target, 0, left);
    }

    /// <summary>Plans the commands that have come as a whole.</summary>
    /// <returns>What is wrong with what follows them; null if nothing is.</returns>
    private ProtocolException? Read()
    {
        _batch.Clear();
        _batch.Sent = _sent;
        try
        {
            while (_batch.Commands < MostCommandsAtOnce)
            {
                var length = CommandReader.Read(_sent.AsSpan(_start, _end - _start), _start, _words);
                if (length == 0) break;
                _start += length;
                if (_words.Count > 0) Planner.Plan(_words, _batch);
            }

            return null;
        }
        catch (ProtocolException e)
        {
            return e;
        }
    }

    /// <returns>False if the connection ends.</returns>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<bool> AnswerAsync(ProtocolException? error)
    {
        while (!_batch.IsReplied)
        {
            await store.RunAsync(_batch);
            _batch.WriteReplies(_reply);
            if (_batch.IsReplied && error is not null) _reply.Error("ERR " + error.Message);
            await SendAsync();
        }

        if (error is null) return true;
        if (_batch.Commands == 0)
        {
            _reply.Error("ERR " + error.Message);
            await SendAsync();
        }

        socket.Shutdown(SocketShutdown.Send);
        return false;
    }

    private async ValueTask SendAsync()
    {
        for (var rest = _reply.Written; !rest.IsEmpty;) rest = rest[await socket.SendAsync(rest, SocketFlags.None)..];
        _reply.Clear();
    }
}
