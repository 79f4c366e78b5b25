// form: loops that call nothing hold the places of their core-locals: for, while, do, foreach, nested, several fields, qualified names, struct paths, arrays, Math
// expect: converted
// expect: places 17 in 13
using System;

struct Point { internal int X; internal long Y; internal Inner In; internal int? Maybe; internal string? Name; }
struct Inner { internal int F; }
enum Mode { Off, On, Wild }

static class Other
{
    [ThreadStatic] internal static long Sum;
    internal static int Plain;
}

class Box<T>
{
    [ThreadStatic] internal static int Count;
    [ThreadStatic] internal static (int A, T? B) Both;

    internal static int Fill(int turns)
    {
        for (var turn = 0; turn < turns; turn++)
        {
            Count += turn;
            Both.A ^= turn;
        }

        return Count + Both.A;
    }
}

class Engine
{
    [ThreadStatic] static int t_count;
    [ThreadStatic] static uint t_hash;
    [ThreadStatic] static Point t_point;
    [ThreadStatic] static Mode t_mode;
    [ThreadStatic] static bool t_found;
    [ThreadStatic] static double @double;
    private int _own;

    internal static string Count(int turns)
    {
        for (var turn = 0; turn < turns; turn++) t_count += turn;
        // One more, of another name.
        for (var turn = 0; turn < turns; turn++) t_count += turn;
        return t_count.ToString();
    }

    internal string Hash(byte[] data, string text)
    {
        t_hash = 2166136261;
        foreach (var one in data)
        {
            t_hash = (t_hash ^ one) * 16777619;
            _own++;
        }

        var at = 0;
        while (at < text.Length)
        {
            t_hash ^= text[at++];
            if ((t_hash & 1) == 0) continue;
            Other.Sum += t_hash; Other
                .Sum--;
            Other.Plain++;
        }

        do
        {
            t_point.X++;
            t_point.In.F += t_point.X;
            t_point.Y = t_point.X > 4 ? t_point.In.F : -1;
        }
        while (t_point.X < 9);
        return t_hash + " " + _own + " " + Other.Sum + " " + Other.Plain + " " + t_point.Y;
    }

    internal static string Nested(int[][] rows)
    {
        int turns = 0;
        for (int i = 0; i < rows.Length; i++)
        {
            for (int j = 0; j < rows[i].Length; j++)
            {
                t_count += rows[i][j];
                @double += Math.Max(t_count, 3);
                switch (t_mode)
                {
                    case Mode.Off: t_mode = Mode.On; break;
                    case Mode.On: t_mode = Mode.Wild; break;
                    default: t_mode = Mode.Off; continue;
                }
            }

            if (rows[i].Length > 2) break;
        }

        for (int i = 0; ; i++)
        {
            if (t_found) break;
            t_found = i > 3;
            turns = i;
        }

        return t_count + " " + @double + " " + t_mode + " " + turns;
    }

    internal static bool Return(int[] of)
    {
        t_found = false;
        foreach (var one in of)
            if (one == 3) return t_found = true;
        for (int i = 0; i < of.Length; i++)
            if (of[i] == t_count) { t_count--; return true; }
        return false;
    }

    internal static int Local()
    {
        return Step(4);

        int Step(int turns)
        {
            while (turns-- > 0) t_count ^= turns;
            return t_count;
        }
    }

    internal static int Throws(int[] of)
    {
        try
        {
            for (int i = 0; ; i++) t_count += of[i];
        }
        catch (IndexOutOfRangeException)
        {
            return t_count;
        }
    }

    internal static ref int First()
    {
        for (int i = 0; i < 4; i++)
        {
            if (i == t_count % 4) return ref t_count;
        }

        return ref t_count;
    }
}

static class Program
{
    static void Main()
    {
        Lanes.Each(() =>
        {
            var engine = new Engine();
            for (var round = 1; round < 4; round++)
            {
                Console.WriteLine(Lanes.Here + ": " + Engine.Count(10 * round) + " | " + engine.Hash([1, 2, (byte)round], "text" + round) + " | " + Engine.Nested([[1, 2], [round], [3, 4, 5], [9]]));
                Console.WriteLine(Lanes.Here + ": " + Engine.Return([round, 2]) + " " + Engine.Local() + " " + Box<int>.Fill(round) + " " + Box<string>.Fill(round + 1) + " " + Engine.Throws([round]));
                Engine.First() += 3;
            }
        });
    }
}
