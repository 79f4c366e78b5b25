using System.Text;
using CacheServer.Protocol;
using CacheServer.Tables;

namespace CacheServer.Commands;

/// <summary>Makes steps for shards of a command's words, and tells the client what is wrong with them.</summary>
internal static class Planner
{
    private const long LongestTime = 100L * 365 * 24 * 3600 * 1000;

    internal static void Plan(List<Word> words, Batch batch)
    {
        var name = batch[words[0]];
        if (Words.Is(name, "get"u8)) OfKey(Verb.Get, Merge.Own, "get", 2, words, batch);
        else if (Words.Is(name, "set"u8)) Set(words, batch);
        else if (Words.Is(name, "ping"u8)) Ping(words, batch);
        else if (Words.Is(name, "incr"u8)) Add("incr", 2, words, batch);
        else if (Words.Is(name, "incrby"u8)) Add("incrby", 3, words, batch);
        else if (Words.Is(name, "mget"u8)) OfKeys(Verb.Get, Merge.Values, "mget", words, batch);
        else if (Words.Is(name, "mset"u8)) SetMany(words, batch);
        else if (Words.Is(name, "del"u8)) OfKeys(Verb.Remove, Merge.Sum, "del", words, batch);
        else if (Words.Is(name, "exists"u8)) OfKeys(Verb.Exists, Merge.Sum, "exists", words, batch);
        else if (Words.Is(name, "expire"u8)) Expire(words, batch);
        else if (Words.Is(name, "ttl"u8)) OfKey(Verb.TimeToLive, Merge.Own, "ttl", 2, words, batch);
        else if (Words.Is(name, "dbsize"u8)) OfAll(Verb.Count, Merge.Sum, "dbsize", 1, words, batch);
        else if (Words.Is(name, "flushdb"u8)) OfAll(Verb.Clear, Merge.Done, "flushdb", 2, words, batch);
        else if (Words.Is(name, "info"u8)) OfAll(Verb.Count, Merge.Info, "info", 2, words, batch);
        else batch.Fail($"ERR unknown command '{Shown(name)}'");
    }

    private static string Shown(ReadOnlySpan<byte> word) => Encoding.UTF8.GetString(word.Length > 128 ? word[..128] : word);

    private static void WrongCount(string name, Batch batch) => batch.Fail($"ERR wrong number of arguments for '{name}' command");

    private static int ShardOf(Word key, Batch batch) => batch.Shards == 1 ? 0 : (int)((uint)KeyComparer.HashOf(batch[key]) % (uint)batch.Shards);

    private static void Ping(List<Word> words, Batch batch)
    {
        if (words.Count == 1) batch.Reply(static (reply, _) => reply.Simple("PONG"), 0);
        else if (words.Count == 2) batch.Reply(static (reply, said) => reply.Bulk(said.batch[said.word]), (batch, word: words[1]));
        else WrongCount("ping", batch);
    }

    private static void OfKey(Verb verb, Merge merge, string name, int count, List<Word> words, Batch batch)
    {
        if (words.Count != count)
        {
            WrongCount(name, batch);
            return;
        }

        batch.Add(new Step { Verb = verb, Shard = ShardOf(words[1], batch), Key = words[1] });
        batch.Plan(merge, 1);
    }

    private static void OfKeys(Verb verb, Merge merge, string name, List<Word> words, Batch batch)
    {
        if (words.Count < 2)
        {
            WrongCount(name, batch);
            return;
        }

        for (var at = 1; at < words.Count; at++) batch.Add(new Step { Verb = verb, Shard = ShardOf(words[at], batch), Key = words[at] });
        batch.Plan(merge, words.Count - 1);
    }

    private static void OfAll(Verb verb, Merge merge, string name, int most, List<Word> words, Batch batch)
    {
        if (words.Count > most)
        {
            WrongCount(name, batch);
            return;
        }

        for (var shard = 0; shard < batch.Shards; shard++) batch.Add(new Step { Verb = verb, Shard = shard });
        batch.Plan(merge, batch.Shards);
    }

    private static void SetMany(List<Word> words, Batch batch)
    {
        if (words.Count < 3 || words.Count % 2 == 0)
        {
            WrongCount("mset", batch);
            return;
        }

        for (var at = 1; at < words.Count; at += 2) batch.Add(new Step { Verb = Verb.Put, Shard = ShardOf(words[at], batch), Key = words[at], Value = words[at + 1] });
        batch.Plan(Merge.Done, words.Count / 2);
    }

    private static void Set(List<Word> words, Batch batch)
    {
        if (words.Count < 3)
        {
            WrongCount("set", batch);
            return;
        }

        var (condition, time) = (Condition.Always, 0L);
        for (var at = 3; at < words.Count; at++)
        {
            var word = batch[words[at]];
            if (Words.Is(word, "nx"u8) && condition == Condition.Always) condition = Condition.IfMissing;
            else if (Words.Is(word, "xx"u8) && condition == Condition.Always) condition = Condition.IfThere;
            else if ((Words.Is(word, "ex"u8) || Words.Is(word, "px"u8)) && time == 0 && at + 1 < words.Count)
            {
                if (!TryTime(batch[words[++at]], Words.Is(word, "ex"u8) ? 1000 : 1, batch, out time)) return;
                if (time > 0) continue;
                batch.Fail("ERR invalid expire time in 'set' command");
                return;
            }
            else
            {
                batch.Fail("ERR syntax error");
                return;
            }
        }

        batch.Add(new Step { Verb = Verb.Set, Shard = ShardOf(words[1], batch), Key = words[1], Value = words[2], Number = time, Condition = condition });
        batch.Plan(Merge.Own, 1);
    }

    private static void Add(string name, int count, List<Word> words, Batch batch)
    {
        if (words.Count != count)
        {
            WrongCount(name, batch);
            return;
        }

        var number = 1L;
        if (count == 3 && !Words.TryNumber(batch[words[2]], out number))
        {
            batch.Fail("ERR value is not an integer or out of range");
            return;
        }

        batch.Add(new Step { Verb = Verb.Add, Shard = ShardOf(words[1], batch), Key = words[1], Number = number });
        batch.Plan(Merge.Own, 1);
    }

    private static void Expire(List<Word> words, Batch batch)
    {
        if (words.Count != 3)
        {
            WrongCount("expire", batch);
            return;
        }

        if (!TryTime(batch[words[2]], 1000, batch, out var time)) return;
        batch.Add(new Step { Verb = Verb.Expire, Shard = ShardOf(words[1], batch), Key = words[1], Number = time });
        batch.Plan(Merge.Own, 1);
    }

    private static bool TryTime(ReadOnlySpan<byte> word, int milliseconds, Batch batch, out long time)
    {
        time = 0;
        if (!Words.TryNumber(word, out var number))
        {
            batch.Fail("ERR value is not an integer or out of range");
            return false;
        }

        if (number > LongestTime / milliseconds)
        {
            batch.Fail("ERR invalid expire time");
            return false;
        }

        time = Math.Max(number, -1) * milliseconds;
        return true;
    }
}
