using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using CsCheck;
using Xunit;

namespace Hrtify.Runtime.Tests.Contexts;

/// <summary>
/// The same random script on ThreadLocal and on CoreLocal, over several threads in turn: a program that names no context
/// cannot tell them apart, nor by what is thrown.
/// </summary>
public class CoreLocalLikeThreadLocalTests
{
    private const int Locals = 6;
    private const int Threads = 3;

    private static readonly Gen<Act> s_act = Gen.Select(Gen.Enum<Deed>(), Gen.Int[0, Locals - 1], Gen.Int[0, Threads - 1], Gen.Int[0, 99],
        static (deed, local, thread, number) => new Act(deed, local, thread, number));

    private static readonly Gen<Script> s_script = Gen.Select(Gen.Bool, s_act.Array[1, 60], static (tracked, acts) => new Script(tracked, acts));

    [Fact]
    public void With_ints() => Samples.Check(s_script, 50, static script =>
        Compare(script, static number => number));

    [Fact]
    public void With_strings_and_null() => Samples.Check(s_script, 50, static script =>
        Compare<string?>(script, static number => number % 5 == 0 ? null : number.ToString(CultureInfo.InvariantCulture)));

    [Fact]
    public void With_structs() => Samples.Check(s_script, 50, static script =>
        Compare<(long, object?)>(script, static number => (number, number % 3 == 0 ? null : "x")));

    private static void Compare<T>(Script script, Func<int, T> make)
    {
        var expected = Play(script, make, static (factory, tracked) => new OfThreads<T>(factory, tracked));
        var actual = Play(script, make, static (factory, tracked) => new OfContexts<T>(factory, tracked));
        Assert.Equal(expected, actual);
    }

    private static List<string> Play<T>(Script script, Func<int, T> make, Func<Func<T>?, bool, ILocal<T>> create)
    {
        var log = new List<string>();
        var lanes = Enumerable.Range(0, Threads).Select(_ => new Lane()).ToArray();
        var made = 0;
        var locals = new ILocal<T>[Locals];
        for (var i = 0; i < Locals; i++) Create(i);

        // By number: no factory; a counting one; one that throws every other time; one that asks for its own value.
        void Create(int i)
        {
            Func<T>? factory = (i % 4) switch
            {
                0 => null,
                1 => () => make(++made),
                2 => () => ++made % 2 == 0 ? make(made) : throw new FormatException("made " + made),
                _ => () => ++made % 3 == 0 ? locals[i].Value! : make(made),
            };
            locals[i] = create(factory, script.Tracked);
        }

        foreach (var act in script.Acts)
        {
            if (act.Deed is Deed.EndThread)
            {
                lanes[act.Thread].Dispose();
                lanes[act.Thread] = new Lane();
                continue;
            }

            var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            lanes[act.Thread].Post(() =>
            {
                log.Add(Say(() => Do(locals[act.Local], act, make, () => Create(act.Local))));
                done.SetResult();
            });
            Assert.True(done.Task.Wait(20_000));
        }

        foreach (var lane in lanes) lane.Dispose();
        foreach (var local in locals) local.Dispose();
        return log;
    }

    private static string? Do<T>(ILocal<T> local, Act act, Func<int, T> make, Action create)
    {
        switch (act.Deed)
        {
            case Deed.Get or Deed.GetAgain or Deed.GetOnceMore:
                return "get " + local.Value;
            case Deed.Set:
                local.Value = make(act.Number);
                return "set";
            case Deed.Ask:
                return "created " + local.IsValueCreated;
            case Deed.Text:
                return "text " + local.Text;
            case Deed.List:
                return "values " + string.Join(", ", local.Values);
            case Deed.Dispose:
                if (act.Number % 4 == 0) local.Dispose();
                return "disposed";
            case Deed.Replace:
                if (act.Number % 2 == 0) local.Dispose();
                create();
                return "replaced";
            case Deed.EndThread:
            default:
                throw new InvalidOperationException(act.ToString());
        }
    }

    private static string Say(Func<string?> deed)
    {
        try
        {
            return deed() ?? "null";
        }
        catch (Exception e)
        {
            return e.GetType().Name + ": " + e.Message.Replace("System.Threading.ThreadLocal", "Hrtify.CoreLocal", StringComparison.Ordinal).Replace("ThreadLocal", "CoreLocal", StringComparison.Ordinal);
        }
    }

    private enum Deed
    {
        Get,
        GetAgain,
        GetOnceMore,
        Set,
        Ask,
        Text,
        List,
        Dispose,
        Replace,
        EndThread,
    }

    private sealed record Act(Deed Deed, int Local, int Thread, int Number);

    private sealed record Script(bool Tracked, Act[] Acts)
    {
        public override string ToString() => (Tracked ? "tracked: " : "") + string.Join("; ", Acts.Select(act => act.ToString()));
    }

    private interface ILocal<T> : IDisposable
    {
        T? Value { get; set; }

        bool IsValueCreated { get; }

        string? Text { get; }

        IList<T> Values { get; }
    }

    private sealed class OfThreads<T>(Func<T>? factory, bool tracked) : ILocal<T>
    {
        private readonly ThreadLocal<T> _local = factory is null ? new(tracked) : new(factory, tracked);

        public T? Value { get => _local.Value; set => _local.Value = value!; }

        public bool IsValueCreated => _local.IsValueCreated;

        public string? Text => _local.ToString();

        public IList<T> Values => _local.Values;

        public void Dispose() => _local.Dispose();
    }

    private sealed class OfContexts<T>(Func<T>? factory, bool tracked) : ILocal<T>
    {
        private readonly CoreLocal<T> _local = factory is null ? new(tracked) : new(factory, tracked);

        public T? Value { get => _local.Value; set => _local.Value = value!; }

        public bool IsValueCreated => _local.IsValueCreated;

        public string? Text => _local.ToString();

        public IList<T> Values => _local.Values;

        public void Dispose() => _local.Dispose();
    }
}
