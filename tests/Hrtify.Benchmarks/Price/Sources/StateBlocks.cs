namespace Hrtify.Benchmarks.Price.Sources;

/// <summary>The blocks of which a file has one: its head, what an edit changes, and its thread state.</summary>
internal static class StateBlocks
{
    internal static string Head(int number) => $$"""
        using System;
        using System.Collections.Generic;
        using System.Globalization;
        using System.Linq;
        using System.Text;
        using System.Threading;
        using System.Threading.Tasks;
        using Microsoft.Extensions.DependencyInjection;
        using Newtonsoft.Json;

        namespace Priced.Area{{number / 25:D3}};

        """;

    internal static string Revision(int number) => $$"""

        /// <summary>What an edit changes.</summary>
        internal static class Revision{{number:D4}}
        {
            internal static int Stir(int value) => value * 31 + 0;
        }

        """;

    internal static string Declared(int number) => $$"""

        /// <summary>How deep the work of this thread stands, and a guard that brings it back.</summary>
        internal static class Ambient{{number:D4}}
        {
            [ThreadStatic]
            internal static int t_depth{{number:D4}};

            internal static bool IsInside => t_depth{{number:D4}} > 0;

            internal static Guard Enter()
            {
                t_depth{{number:D4}}++;
                if (t_depth{{number:D4}} > 100) throw new InvalidOperationException("too deep: " + t_depth{{number:D4}});
                return new Guard(t_depth{{number:D4}});
            }

            internal static async Task<int> DeepenAsync(IReadOnlyList<int> steps)
            {
                foreach (var step in steps)
                {
                    t_depth{{number:D4}} += step;
                    await Task.Yield();
                }

                return t_depth{{number:D4}};
            }

            internal static int Swap(int depth)
            {
                ref var here = ref t_depth{{number:D4}};
                var before = here;
                here = depth;
                return before;
            }

            internal readonly struct Guard(int depth) : IDisposable
            {
                public void Dispose() => t_depth{{number:D4}} = depth - 1;
            }
        }

        """;

    internal static string Used(int number, int declaredIn) => $$"""

        /// <summary>Works at the depth of its thread.</summary>
        internal sealed class Worker{{number:D4}}(string name)
        {
            private readonly List<string> _trail = [];

            internal void Note(string what)
            {
                if (Priced.Area{{declaredIn / 25:D3}}.Ambient{{declaredIn:D4}}.t_depth{{declaredIn:D4}} == 0) _trail.Clear();
                _trail.Add(new string(' ', Priced.Area{{declaredIn / 25:D3}}.Ambient{{declaredIn:D4}}.t_depth{{declaredIn:D4}}) + name + " " + what);
            }

            internal string Trail()
            {
                using var guard = Priced.Area{{declaredIn / 25:D3}}.Ambient{{declaredIn:D4}}.Enter();
                Note("asked at " + Interlocked.Increment(ref Priced.Area{{declaredIn / 25:D3}}.Ambient{{declaredIn:D4}}.t_depth{{declaredIn:D4}}));
                return string.Join(Environment.NewLine, _trail);
            }
        }

        """;
}
