using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Xunit;

namespace Hrtify.Runtime.Tests.Contexts;

/// <summary>Random nesting of runs and scopes on several threads against a dictionary: context, key, value.</summary>
public class StressTests
{
    private readonly Dictionary<(CoreContext Context, int Key), int> _model = [];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Random_nesting(int seed)
    {
        var contexts = Enumerable.Range(0, 6).Select(i => new CoreContext("c" + i)).ToArray();
        Exception? failure = null;
        var threads = Enumerable.Range(0, 4).Select(number => new Thread(() =>
        {
            try
            {
                // Each thread has contexts of its own half of the time; the shared ones are entered under a lock, as
                // the contract demands of whoever shares them.
                var own = new CoreContext[] { new(), new() };
                var random = new Random(seed * 100 + number);
                for (var i = 0; i < 300; i++)
                {
                    if (random.Next(2) == 0) Nest(random, own, 0);
                    else lock (contexts) Nest(random, contexts, 0);
                }
            }
            catch (Exception e)
            {
                Interlocked.CompareExchange(ref failure, e, null);
            }
        })).ToArray();
        foreach (var thread in threads) thread.Start();
        foreach (var thread in threads) thread.Join();
        Assert.Null(failure);
        foreach (var context in contexts) context.Run(Check);
    }

    private void Nest(Random random, CoreContext[] contexts, int depth)
    {
        var here = CoreContext.Current;
        Change(random);
        for (var i = random.Next(depth < 9 ? 3 : 1); i > 0; i--)
        {
            var next = contexts[random.Next(contexts.Length)];
            switch (random.Next(4))
            {
                case 0:
                    next.Run(() => Nest(random, contexts, depth + 1));
                    break;
                case 1:
                    using (next.Adopt()) Nest(random, contexts, depth + 1);
                    break;
                case 2:
                    Assert.Throws<FormatException>(() => next.Run(() => { Nest(random, contexts, depth + 1); throw new FormatException(); }));
                    break;
                default:
                    next.Run(() => { _ = here.Adopt(); Change(random); });
                    break;
            }

            Assert.Same(here, CoreContext.Current);
            Check();
        }
    }

    private void Change(Random random)
    {
        Check();
        var value = random.Next();
        lock (_model)
        {
            if (random.Next(2) == 0) _model[(CoreContext.Current, 0)] = Counted.Number = value;
            else _model[(CoreContext.Current, 1)] = Counted<long>.Number = value;
        }

        Check();
    }

    private void Check()
    {
        lock (_model)
        {
            Assert.Equal(_model.GetValueOrDefault((CoreContext.Current, 0)), Counted.Number);
            Assert.Equal(_model.GetValueOrDefault((CoreContext.Current, 1)), Counted<long>.Number);
        }
    }
}
