using System;

namespace Hrtify.Benchmarks.Price.Sources;

/// <summary>What programs are made of: records, interfaces, generics, async, LINQ, text, events; each in a shape of its own.</summary>
internal static class OrdinaryBlocks
{
    private static readonly string[] s_things = ["Order", "Invoice", "Shipment", "Customer", "Ticket", "Sensor", "Account", "Route", "Batch", "Lease"];
    private static readonly string[] s_amounts = ["Total", "Weight", "Score", "Count", "Limit", "Price", "Rate", "Level"];
    private static readonly string[] s_times = ["Created", "Changed", "Closed", "Seen", "Due"];

    /// <param name="id">Makes the names of the block its own.</param>
    internal static string Take(Random random, string id)
    {
        var thing = s_things[random.Next(s_things.Length)] + id;
        var amount = s_amounts[random.Next(s_amounts.Length)];
        var time = s_times[random.Next(s_times.Length)];
        var bound = random.Next(10, 1000);
        return random.Next(6) switch
        {
            0 => Store(thing, amount, time, bound),
            1 => Service(thing, amount, time, bound),
            2 => Cache(thing, bound),
            3 => Report(thing, amount, time, bound),
            4 => Reader(thing, amount, bound),
            _ => Machine(thing, amount, bound),
        };
    }

    private static string Store(string thing, string amount, string time, int bound) => $$"""

        internal sealed record {{thing}}(int Id, string Name, decimal {{amount}}, DateTime {{time}})
        {
            internal bool IsLarge => {{amount}} > {{bound}}m;

            internal {{thing}} Renamed(string name) => this with { Name = name.Trim() };
        }

        internal interface I{{thing}}Store
        {
            int Count { get; }

            bool TryFind(int id, out {{thing}}? found);

            IEnumerable<{{thing}}> Since(DateTime from);

            void Add({{thing}} added);
        }

        internal sealed class {{thing}}Store : I{{thing}}Store
        {
            private readonly Dictionary<int, {{thing}}> _byId = new();
            private readonly SortedDictionary<DateTime, List<{{thing}}>> _byTime = new();

            public int Count => _byId.Count;

            public bool TryFind(int id, out {{thing}}? found)
            {
                if (_byId.TryGetValue(id, out var value))
                {
                    found = value;
                    return true;
                }

                found = null;
                return false;
            }

            public IEnumerable<{{thing}}> Since(DateTime from)
            {
                foreach (var (time, all) in _byTime)
                {
                    if (time < from) continue;
                    foreach (var one in all) yield return one;
                }
            }

            public void Add({{thing}} added)
            {
                ArgumentNullException.ThrowIfNull(added);
                if (!_byId.TryAdd(added.Id, added)) throw new ArgumentException($"{added.Id} is there already", nameof(added));
                if (!_byTime.TryGetValue(added.{{time}}, out var all)) _byTime.Add(added.{{time}}, all = []);
                all.Add(added);
            }
        }

        """;

    private static string Service(string thing, string amount, string time, int bound) => $$"""

        internal sealed record {{thing}}Request(string Name, decimal {{amount}}, DateTimeOffset {{time}}, IReadOnlyList<string> Tags);

        internal interface I{{thing}}Gate
        {
            Task<string> AskAsync(string path, CancellationToken cancellation);
        }

        internal sealed class {{thing}}Service(I{{thing}}Gate gate, TimeProvider clock) : IAsyncDisposable
        {
            private readonly SemaphoreSlim _open = new(4);
            private int _asked;

            internal event EventHandler<{{thing}}Request>? Answered;

            internal static IServiceCollection Register(IServiceCollection services) =>
                services.AddSingleton<{{thing}}Service>().AddSingleton(TimeProvider.System);

            internal async Task<decimal> SumAsync(IEnumerable<string> paths, CancellationToken cancellation = default)
            {
                var answers = await Task.WhenAll(paths.Select(path => LoadAsync(path, cancellation))).ConfigureAwait(false);
                return answers.Where(answer => answer is { {{amount}}: > {{bound}}m }).Sum(answer => answer!.{{amount}});
            }

            internal async Task<{{thing}}Request?> LoadAsync(string path, CancellationToken cancellation)
            {
                await _open.WaitAsync(cancellation).ConfigureAwait(false);
                try
                {
                    Interlocked.Increment(ref _asked);
                    var text = await gate.AskAsync(path, cancellation).ConfigureAwait(false);
                    var request = JsonConvert.DeserializeObject<{{thing}}Request>(text);
                    if (request is not null && request.{{time}} <= clock.GetUtcNow()) Answered?.Invoke(this, request);
                    return request;
                }
                catch (JsonException wrong) when (wrong.Message.Length > 0)
                {
                    return null;
                }
                finally
                {
                    _open.Release();
                }
            }

            internal async IAsyncEnumerable<string> TagsAsync(IAsyncEnumerable<string> paths)
            {
                await foreach (var path in paths.ConfigureAwait(false))
                {
                    if (await LoadAsync(path, CancellationToken.None).ConfigureAwait(false) is not { } request) continue;
                    foreach (var tag in request.Tags.Distinct(StringComparer.OrdinalIgnoreCase)) yield return tag;
                }
            }

            public ValueTask DisposeAsync()
            {
                _open.Dispose();
                return ValueTask.CompletedTask;
            }
        }

        """;

    private static string Cache(string thing, int bound) => $$"""

        internal abstract class {{thing}}Cache<TKey, TValue>
            where TKey : notnull
            where TValue : class
        {
            private readonly Dictionary<TKey, LinkedListNode<(TKey Key, TValue Value)>> _known = new();
            private readonly LinkedList<(TKey Key, TValue Value)> _recent = new();

            protected virtual int Limit => {{bound}};

            internal TValue this[TKey key]
            {
                get
                {
                    if (_known.TryGetValue(key, out var node))
                    {
                        _recent.Remove(node);
                        _recent.AddFirst(node);
                        return node.Value.Value;
                    }

                    var value = Make(key);
                    _known.Add(key, _recent.AddFirst((key, value)));
                    while (_known.Count > Limit && _recent.Last is { } last)
                    {
                        _known.Remove(last.Value.Key);
                        _recent.RemoveLast();
                        Dropped(last.Value.Key, last.Value.Value);
                    }

                    return value;
                }
            }

            internal IEnumerable<TResult> Map<TResult>(Func<TKey, TValue, TResult> map) => _recent.Select(pair => map(pair.Key, pair.Value));

            protected abstract TValue Make(TKey key);

            protected virtual void Dropped(TKey key, TValue value)
            {
                if (value is IDisposable disposable) disposable.Dispose();
            }
        }

        internal sealed class {{thing}}Names : {{thing}}Cache<int, string>
        {
            protected override int Limit => base.Limit * 2;

            protected override string Make(int key) => key.ToString("X8", CultureInfo.InvariantCulture);
        }

        """;

    private static string Report(string thing, string amount, string time, int bound) => $$"""

        internal readonly record struct {{thing}}Row(string Group, DateTime {{time}}, double {{amount}});

        internal static class {{thing}}Report
        {
            internal static string Write(IEnumerable<{{thing}}Row> rows)
            {
                var groups = rows.GroupBy(row => row.Group, StringComparer.Ordinal)
                    .Select(group => new { group.Key, Sum = group.Sum(row => row.{{amount}}), Last = group.Max(row => row.{{time}}), Count = group.Count() })
                    .OrderByDescending(group => group.Sum).ThenBy(group => group.Key, StringComparer.Ordinal)
                    .Take({{bound}});
                var text = new StringBuilder();
                foreach (var group in groups)
                    text.Append(CultureInfo.InvariantCulture, $"{group.Key,-20} {group.Sum,10:F2} {group.Last:yyyy-MM-dd} {group.Count}").AppendLine();
                return text.ToString();
            }

            internal static IReadOnlyDictionary<int, double> ByYear(IEnumerable<{{thing}}Row> rows) =>
                (from row in rows
                 where row.{{amount}} > 0
                 let year = row.{{time}}.Year
                 group row.{{amount}} by year into years
                 orderby years.Key
                 select (years.Key, Mean: years.Average())).ToDictionary(pair => pair.Key, pair => pair.Mean);

            internal static (double Least, double Most, double Middle) Spread(IReadOnlyList<{{thing}}Row> rows)
            {
                if (rows.Count == 0) return default;
                var ordered = rows.Select(row => row.{{amount}}).Order().ToArray();
                var middle = ordered.Length % 2 == 1 ? ordered[ordered.Length / 2] : (ordered[ordered.Length / 2] + ordered[(ordered.Length / 2) - 1]) / 2;
                return (ordered[0], ordered[^1], middle);
            }

            internal static double[] Smooth(ReadOnlySpan<double> values, int width)
            {
                var smooth = new double[values.Length];
                for (var at = 0; at < values.Length; at++)
                {
                    var from = Math.Max(0, at - width);
                    var to = Math.Min(values.Length - 1, at + width);
                    var sum = 0.0;
                    for (var near = from; near <= to; near++) sum += values[near];
                    smooth[at] = sum / (to - from + 1);
                }

                return smooth;
            }
        }

        """;

    private static string Reader(string thing, string amount, int bound) => $$"""

        internal sealed class {{thing}}FormatException(string message, int position) : FormatException(message)
        {
            internal int Position { get; } = position;
        }

        internal ref struct {{thing}}Reader(ReadOnlySpan<char> text)
        {
            private readonly ReadOnlySpan<char> _text = text;
            private int _at;

            internal Dictionary<string, int> Read{{amount}}()
            {
                var read = new Dictionary<string, int>(StringComparer.Ordinal);
                while (Skip())
                {
                    var name = Word().ToString();
                    Expect('=');
                    var value = Number();
                    if (value > {{bound}}) throw new {{thing}}FormatException($"{name} is {value}, more than {{bound}}", _at);
                    read[name] = value;
                    if (_at < _text.Length) Expect(';');
                }

                return read;
            }

            private bool Skip()
            {
                while (_at < _text.Length && char.IsWhiteSpace(_text[_at])) _at++;
                return _at < _text.Length;
            }

            private ReadOnlySpan<char> Word()
            {
                var from = _at;
                while (_at < _text.Length && (char.IsLetterOrDigit(_text[_at]) || _text[_at] == '_')) _at++;
                return from == _at ? throw new {{thing}}FormatException("a name is missing", _at) : _text[from.._at];
            }

            private int Number()
            {
                var value = 0;
                var from = _at;
                for (; _at < _text.Length && char.IsAsciiDigit(_text[_at]); _at++) value = checked((value * 10) + _text[_at] - '0');
                return from == _at ? throw new {{thing}}FormatException("a number is missing", _at) : value;
            }

            private void Expect(char letter)
            {
                Skip();
                if (_at >= _text.Length || _text[_at] != letter) throw new {{thing}}FormatException($"'{letter}' is missing", _at);
                _at++;
                Skip();
            }
        }

        """;

    private static string Machine(string thing, string amount, int bound) => $$"""

        internal enum {{thing}}State
        {
            Idle,
            Running,
            Waiting,
            Failed,
        }

        internal sealed class {{thing}}Machine
        {
            private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds({{bound}});

            private readonly Queue<Action<{{thing}}Machine>> _work = new();
            private readonly object _lock = new();
            private {{thing}}State _state = {{thing}}State.Idle;

            internal int {{amount}} { get; private set; }

            internal {{thing}}State State
            {
                get
                {
                    lock (_lock) return _state;
                }
            }

            internal void Post(Action<{{thing}}Machine> work)
            {
                lock (_lock)
                {
                    _work.Enqueue(work);
                    _state = Next(_state, started: true);
                }
            }

            internal async Task<int> DrainAsync(CancellationToken cancellation)
            {
                var done = 0;
                while (!cancellation.IsCancellationRequested)
                {
                    Action<{{thing}}Machine>? work;
                    lock (_lock)
                    {
                        if (!_work.TryDequeue(out work)) break;
                    }

                    try
                    {
                        work(this);
                        {{amount}} += 1;
                        done++;
                    }
                    catch (InvalidOperationException)
                    {
                        lock (_lock) _state = {{thing}}State.Failed;
                        await Task.Delay(s_pause, cancellation).ConfigureAwait(false);
                    }
                }

                lock (_lock) _state = Next(_state, started: false);
                return done;
            }

            private static {{thing}}State Next({{thing}}State state, bool started) => (state, started) switch
            {
                ({{thing}}State.Idle or {{thing}}State.Waiting, true) => {{thing}}State.Running,
                ({{thing}}State.Running, false) => {{thing}}State.Waiting,
                ({{thing}}State.Failed, _) => {{thing}}State.Failed,
                var (same, _) => same,
            };
        }

        """;
}
