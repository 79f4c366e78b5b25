using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Hrtify.Benchmarks.Headline;

namespace Hrtify.Benchmarks.Moved;

/// <summary>Programs of half a second, as people write them; none knows of cores.</summary>
internal static class OrdinaryPrograms
{
    [ThreadStatic] private static int t_words;

    internal static void InParallel()
    {
        var primes = 0;
        Parallel.For(2, 2_200_000, number =>
        {
            for (var factor = 2; factor * factor <= number; factor++)
                if (number % factor == 0) return;
            Interlocked.Increment(ref primes);
        });
        Console.WriteLine(primes);
    }

    internal static void Allocating()
    {
        var kept = new List<Tree>();
        var nodes = 0;
        for (var turn = 0; turn < 200; turn++)
        {
            var tree = Tree.Of(14);
            nodes += tree.Count();
            if (turn % 30 == 0) kept.Add(tree);
        }

        Console.WriteLine(nodes + kept.Sum(tree => tree.Count()));
    }

    internal static void Async() => AsyncMain().GetAwaiter().GetResult();

    internal static void Mixed()
    {
        var counts = new Dictionary<string, int>();
        var text = new StringBuilder();
        for (var line = 0; line < 200_000; line++) text.Append("word").Append((line * 7919) % 5000).Append(line % 10 == 0 ? '\n' : ' ');
        var tasks = text.ToString().Split('\n').Chunk(500).Select(lines => Task.Run(() =>
        {
            foreach (var word in lines.SelectMany(static line => line.Split(' ')))
            {
                t_words++;
                lock (counts) counts[word] = counts.GetValueOrDefault(word) + 1;
            }
        })).ToArray();
        Task.WaitAll(tasks);
        for (var turn = 0; turn < 20; turn++) t_words += counts.OrderByDescending(static pair => pair.Value).ThenBy(static pair => pair.Key, StringComparer.Ordinal).Take(50).Sum(static pair => pair.Value);
        Console.WriteLine(t_words);
    }

    internal static void Files()
    {
        var folder = Directory.CreateTempSubdirectory("hrtify-moved-");
        try
        {
            var path = Path.Combine(folder.FullName, "lines.txt");
            var sum = 0L;
            for (var turn = 0; turn < 80; turn++)
            {
                File.WriteAllLines(path, Enumerable.Range(0, 20_000).Select(static line => line.ToString(CultureInfo.InvariantCulture)));
                sum += File.ReadLines(path).Sum(static line => long.Parse(line, CultureInfo.InvariantCulture));
            }

            Console.WriteLine(sum);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>Waits for a line.</summary>
    internal static void Waiting() => Console.WriteLine(Console.ReadLine());

    /// <summary>Keeps one CPU busy, the one that a kernel core would choose, until its standard input ends.</summary>
    internal static void Neighbour()
    {
        var isOver = false;
        PinnedThread.Start(Environment.ProcessorCount - 1, () =>
        {
            while (!Volatile.Read(ref isOver)) Thread.SpinWait(100);
        });
        Console.WriteLine("busy");
        Console.In.ReadToEnd();
        Volatile.Write(ref isOver, true);
    }

    private static async Task AsyncMain()
    {
        var sum = 0L;
        for (var turn = 0; turn < 700_000; turn++)
        {
            await Task.Yield();
            sum += turn;
        }

        var several = Enumerable.Range(0, 50).Select(static async number =>
        {
            for (var turn = 0; turn < 1000; turn++)
            {
                await Task.Yield();
                number++;
            }

            return number;
        });
        Console.WriteLine(sum + (await Task.WhenAll(several)).Sum());
    }

    private sealed class Tree(Tree? left, Tree? right)
    {
        internal static Tree Of(int depth) => depth == 0 ? new Tree(null, null) : new Tree(Of(depth - 1), Of(depth - 1));

        internal int Count() => 1 + (left?.Count() ?? 0) + (right?.Count() ?? 0);
    }
}
