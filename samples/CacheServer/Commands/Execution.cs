using System.Globalization;
using System.Text;
using CacheServer.Protocol;
using CacheServer.Tables;

namespace CacheServer.Commands;

/// <summary>Does a step.</summary>
internal static class Execution
{
    internal static void Run(ref Step step, Batch batch, ITable table, ReplyBuffer reply)
    {
        var key = batch[step.Key];
        switch (step.Verb)
        {
            case Verb.Get:
                if (table.Find(key) is { } found) reply.Bulk(found.Value);
                else reply.Nothing();
                break;
            case Verb.Set:
                if (TrySet(step, batch, table, key)) reply.Simple("OK");
                else reply.Nothing();
                break;
            case Verb.Put:
                table.Put(key, NewEntry(step, batch));
                break;
            case Verb.Remove:
                step.Share = table.Remove(key) ? 1 : 0;
                break;
            case Verb.Exists:
                step.Share = table.Find(key) is null ? 0 : 1;
                break;
            case Verb.Add:
                Add(step.Number, table, key, reply);
                break;
            case Verb.Expire:
                reply.Number(Expire(step.Number, table, key));
                break;
            case Verb.TimeToLive:
                reply.Number(TimeToLive(table.Find(key)));
                break;
            case Verb.Count:
                step.Share = table.Count;
                break;
            case Verb.Clear:
                table.Clear();
                break;
            default:
                throw new InvalidOperationException("unknown verb");
        }
    }

    private static Entry NewEntry(in Step step, Batch batch) => new(batch[step.Value].ToArray(), EndIn(step.Number));

    private static long EndIn(long milliseconds) => milliseconds == 0 ? Entry.Never : Environment.TickCount64 + milliseconds;

    private static bool TrySet(in Step step, Batch batch, ITable table, ReadOnlySpan<byte> key)
    {
        var entry = NewEntry(step, batch);
        while (true)
        {
            var known = step.Condition == Condition.Always ? null : table.Find(key);
            switch (step.Condition)
            {
                case Condition.Always:
                    table.Put(key, entry);
                    return true;
                case Condition.IfMissing when known is not null:
                case Condition.IfThere when known is null:
                    return false;
            }

            if (table.TryReplace(key, known, entry)) return true;
        }
    }

    private static void Add(long number, ITable table, ReadOnlySpan<byte> key, ReplyBuffer reply)
    {
        while (true)
        {
            var known = table.Find(key);
            var before = 0L;
            if (known is not null && !Words.TryNumber(known.Value, out before))
            {
                reply.Error("ERR value is not an integer or out of range");
                return;
            }

            var after = unchecked(before + number);
            if (number > 0 ? after < before : after > before)
            {
                reply.Error("ERR increment or decrement would overflow");
                return;
            }

            if (!table.TryReplace(key, known, new Entry(Encoding.ASCII.GetBytes(after.ToString(CultureInfo.InvariantCulture)), known?.EndsAt ?? Entry.Never))) continue;
            reply.Number(after);
            return;
        }
    }

    private static int Expire(long milliseconds, ITable table, ReadOnlySpan<byte> key)
    {
        while (table.Find(key) is { } known)
        {
            if (milliseconds <= 0) return table.Remove(key) ? 1 : 0;
            if (table.TryReplace(key, known, known with { EndsAt = EndIn(milliseconds) })) return 1;
        }

        return 0;
    }

    private static long TimeToLive(Entry? entry) => entry switch
    {
        null => -2,
        { EndsAt: Entry.Never } => -1,
        _ => Math.Max(0, (entry.EndsAt - Environment.TickCount64 + 500) / 1000),
    };
}
