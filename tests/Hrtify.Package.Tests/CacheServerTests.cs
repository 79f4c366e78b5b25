using System;
using System.IO;
using System.Linq;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using Xunit;

namespace Hrtify.Package.Tests;

/// <summary>
/// The sample server with the packed package, outside the tree: a shard on each of three cores, and the same replies from one
/// dictionary; broken input ends its own connection only; SIGTERM is answered and drained.
/// </summary>
[Collection("package")]
public sealed class CacheServerTests(PackedPackage package)
{
    private static readonly (string Sent, string Reply)[] s_conversation =
    [
        ("PING\r\n", "+PONG\r\n"),
        (Command("PING", "a b"), "$3\r\na b\r\n"),
        (Command("SET", "a", "1"), "+OK\r\n"),
        (Command("get", "a"), "$1\r\n1\r\n"),
        (Command("GET", "nothing"), "$-1\r\n"),
        (Command("INCR", "a"), ":2\r\n"),
        (Command("INCRBY", "a", "-44"), ":-42\r\n"),
        (Command("SET", "text", "x\r\ny"), "+OK\r\n"),
        (Command("INCR", "text"), "-ERR value is not an integer or out of range\r\n"),
        (Command("GET", "text"), "$4\r\nx\r\ny\r\n"),
        (Command("SET", "most", "9223372036854775807"), "+OK\r\n"),
        (Command("INCR", "most"), "-ERR increment or decrement would overflow\r\n"),
        (Command("MSET", "k1", "v1", "k2", "v2", "k3", "v3", "k4", "v4"), "+OK\r\n"),
        (Command("MGET", "k4", "no", "k1", "k2", "k3"), "*5\r\n$2\r\nv4\r\n$-1\r\n$2\r\nv1\r\n$2\r\nv2\r\n$2\r\nv3\r\n"),
        (Command("EXISTS", "k1", "k1", "no", "k4"), ":3\r\n"),
        (Command("DEL", "k1", "k2", "no"), ":2\r\n"),
        (Command("DBSIZE"), ":5\r\n"),
        (Command("SET", "k3", "new", "NX"), "$-1\r\n"),
        (Command("SET", "k9", "new", "XX"), "$-1\r\n"),
        (Command("SET", "k3", "new", "xx", "EX", "100"), "+OK\r\n"),
        (Command("TTL", "k3"), ":100\r\n"),
        (Command("TTL", "k4"), ":-1\r\n"),
        (Command("TTL", "no"), ":-2\r\n"),
        (Command("EXPIRE", "k4", "50"), ":1\r\n"),
        (Command("TTL", "k4"), ":50\r\n"),
        (Command("EXPIRE", "k4", "-1"), ":1\r\n"),
        (Command("EXPIRE", "k4", "5"), ":0\r\n"),
        (Command("SET", "k", "v", "EX", "0"), "-ERR invalid expire time in 'set' command\r\n"),
        (Command("SET", "k", "v", "EX", "x"), "-ERR value is not an integer or out of range\r\n"),
        (Command("SET", "k", "v", "NX", "XX"), "-ERR syntax error\r\n"),
        (Command("SET", "zero", "007"), "+OK\r\n"),
        (Command("INCR", "zero"), "-ERR value is not an integer or out of range\r\n"),
        (Command("DEL", "zero"), ":1\r\n"),
        (Command("EXPIRE", "k", "9223372036854775807"), "-ERR invalid expire time\r\n"),
        (Command("SET", "k"), "-ERR wrong number of arguments for 'set' command\r\n"),
        (Command("NO\r\nSUCH"), "-ERR unknown command 'NO  SUCH'\r\n"),
        ("  set   inline   value  \r\n", "+OK\r\n"),
        ("\r\nget inline\n", "$5\r\nvalue\r\n"),
        (Command("FLUSHDB"), "+OK\r\n"),
        (Command("DBSIZE"), ":0\r\n"),
    ];

    [Fact]
    public void It_serves()
    {
        var project = package.NewSample("CacheServer");
        var built = project.Dotnet("build", "-c", "Release");
        Assert.Contains("Hrtify: 2 of 2 thread-statics converted", built.Output);
        Assert.Contains("0 Warning(s)", built.Output);
        foreach (var store in new[] { "cores", "lock", "concurrent" })
        {
            using var server = Start(project, "--shards", "3", "--store", store);
            Converses(server);
            EndsWhatIsTimed(server);
            RepliesAtLength(server);
            KeepsRepliesInOrder(server);
            RefusesWhatIsBroken(server);
            CountsWhatAllAdd(server);
            using var client = server.Connect();
            Assert.Equal("+PONG\r\n", ServerProcess.Ask(client, "PING\r\n", 7));
            server.Signal("TERM");
            Assert.Equal(0, server.ExitCode());
        }

        AnswersWhatHasComeAtTheEnd(project);
        Assert.Equal(2, Shell.Run(project.Folder, "dotnet", "bin/Release/net10.0/CacheServer.dll", "--shards", "0").ExitCode);
        Assert.Contains("--shards is '0'; it is a number from 1 to 1024", Shell.Run(project.Folder, "dotnet", "bin/Release/net10.0/CacheServer.dll", "--shards", "0").Output);
    }

    private static ServerProcess Start(Project project, params string[] options) => new(project.Folder, [], ["bin/Release/net10.0/CacheServer.dll", "--port", "0", .. options]);

    private static string Command(params string[] words) => "*" + words.Length + "\r\n" + string.Concat(words.Select(word => "$" + word.Length + "\r\n" + word + "\r\n"));

    // One by one, all at once, and a letter at a time.
    private static void Converses(ServerProcess server)
    {
        using var client = server.Connect();
        client.NoDelay = true;
        foreach (var (sent, reply) in s_conversation) Assert.Equal(reply, ServerProcess.Ask(client, sent, reply.Length));
        var (all, replies) = (string.Concat(s_conversation.Select(pair => pair.Sent)), string.Concat(s_conversation.Select(pair => pair.Reply)));
        Assert.Equal(replies, ServerProcess.Ask(client, all, replies.Length));
        foreach (var letter in all[..^1]) client.Send([(byte)letter]);
        Assert.Equal(replies, ServerProcess.Ask(client, all[^1..], replies.Length));
    }

    private static void EndsWhatIsTimed(ServerProcess server)
    {
        using var client = server.Connect();
        Assert.Equal("+OK\r\n", ServerProcess.Ask(client, Command("SET", "short", "v", "PX", "1"), 5));
        Thread.Sleep(50); // more than it has
        Assert.Equal("$-1\r\n:-2\r\n:0\r\n", ServerProcess.Ask(client, Command("GET", "short") + Command("TTL", "short") + Command("DEL", "short"), 14));
    }

    // Longer than what a shard replies in one go.
    private static void RepliesAtLength(ServerProcess server)
    {
        using var client = server.Connect();
        var value = new string('v', 400_000);
        Assert.Equal("+OK\r\n", ServerProcess.Ask(client, Command("SET", "long", value), 5));
        var bulk = "$400000\r\n" + value + "\r\n";
        var replies = "*7\r\n" + string.Concat(Enumerable.Repeat(bulk, 7)) + "+PONG\r\n" + bulk + bulk + bulk;
        Assert.Equal(replies, ServerProcess.Ask(client, Command(["MGET", .. Enumerable.Repeat("long", 7)]) + Command("PING") + string.Concat(Enumerable.Repeat(Command("GET", "long"), 3)), replies.Length));
    }

    // One shard has more to reply than goes out at once, while the replies of others wait behind it.
    private static void KeepsRepliesInOrder(ServerProcess server)
    {
        using var client = server.Connect();
        var (sent, replies) = (new StringBuilder(), new StringBuilder());
        var values = Enumerable.Range(0, 12).Select(key => new string((char)('a' + key), key % 2 == 0 ? 300_000 : 10)).ToArray();
        for (var key = 0; key < values.Length; key++) Assert.Equal("+OK\r\n", ServerProcess.Ask(client, Command("SET", "order" + key, values[key]), 5));
        for (var turn = 0; turn < 40; turn++)
        {
            var key = turn * 7 % values.Length;
            sent.Append(Command("GET", "order" + key));
            replies.Append('$').Append(values[key].Length).Append("\r\n").Append(values[key]).Append("\r\n");
        }

        sent.Append(Command(["MGET", .. Enumerable.Range(0, values.Length).Select(key => "order" + key)]));
        replies.Append("*12\r\n").AppendJoin("", values.Select(value => "$" + value.Length + "\r\n" + value + "\r\n"));
        Assert.True(replies.ToString() == ServerProcess.Ask(client, sent.ToString(), replies.Length), "replies are lost, or another's");
    }

    private static void RefusesWhatIsBroken(ServerProcess server)
    {
        using var other = server.Connect();
        foreach (var (sent, error) in new[]
        {
            ("*1\r\n!3\r\nabc\r\n", "Protocol error: expected '$', got '!'"), ("*x\r\n", "Protocol error: invalid multibulk length"), ("*1\r\n$-5\r\n", "Protocol error: invalid bulk length"),
            ("*1\r\n$99999999999\r\n", "Protocol error: invalid bulk length"), ("*99999999\r\n", "Protocol error: invalid multibulk length"), ("*1\r\n$3\r\nabcde\r\n", "Protocol error: a bulk string does not end where it says"),
            (new string('x', 70_000), "Protocol error: too big inline request"), ("*3\r\n$3\r\nSET\r\n$1\r\nk\r\n$1048576\r\n" + new string('v', 1_048_570), "Protocol error: the command is longer than 1 MB"),
        })
        {
            using var client = server.Connect();
            // What came before it is answered.
            var reply = ServerProcess.Ask(client, Command("PING") + sent, int.MaxValue);
            Assert.Equal("+PONG\r\n-ERR " + error + "\r\n", reply);
            Assert.Equal("+PONG\r\n", ServerProcess.Ask(other, "PING\r\n", 7));
        }
    }

    private static void CountsWhatAllAdd(ServerProcess server)
    {
        const int Clients = 8;
        const int Rounds = 200;
        using var first = server.Connect();
        ServerProcess.Ask(first, Command("FLUSHDB"), 5);
        Parallel.For(0, Clients, _ =>
        {
            using var client = server.Connect();
            for (var round = 0; round < Rounds; round++) Assert.StartsWith(":", ServerProcess.Ask(client, Command("INCR", "n" + (round % 5)), 4), StringComparison.Ordinal);
        });
        var sum = string.Concat(Enumerable.Repeat("$3\r\n" + (Clients * Rounds / 5) + "\r\n", 5));
        Assert.Equal("*5\r\n" + sum, ServerProcess.Ask(first, Command("MGET", "n0", "n1", "n2", "n3", "n4"), 4 + sum.Length));
    }

    private static void AnswersWhatHasComeAtTheEnd(Project project)
    {
        var report = Path.Combine(project.Folder, "report.txt");
        using var server = new ServerProcess(project.Folder, ["HRTIFY_REPORT=" + report, "HRTIFY_GUARD=1"], "bin/Release/net10.0/CacheServer.dll", "--port", "0");
        var clients = Enumerable.Range(0, 20).Select(_ => server.Connect()).ToList();
        foreach (var client in clients) ServerProcess.Ask(client, "PING\r\n", 7);
        var sent = string.Concat(Enumerable.Repeat(Command("INCR", "n"), 500));
        foreach (var client in clients) client.Send(Encoding.Latin1.GetBytes(sent));
        server.Signal("INT");
        var answers = clients.Sum(client => ServerProcess.Ask(client, "", int.MaxValue).Count(letter => letter == '\n'));
        Assert.Equal(20 * 500, answers);
        Assert.Equal(0, server.ExitCode());
        clients.ForEach(static (Socket client) => client.Dispose());
        Assert.Contains("\nshard 0: not pinned", File.ReadAllText(report), StringComparison.Ordinal);
        using var json = JsonDocument.Parse(File.ReadAllText(report + ".json"));
        Assert.Equal("shard 0", json.RootElement.GetProperty("cores")[0].GetProperty("name").GetString());
        // No shard waits for anything.
        Assert.Equal(0, json.RootElement.GetProperty("cores")[0].GetProperty("blocks").GetInt64());
    }
}
