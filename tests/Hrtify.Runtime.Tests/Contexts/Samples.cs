using System;
using CsCheck;

namespace Hrtify.Runtime.Tests.Contexts;

/// <summary>
/// The same random values in every run. What fails is given to CsCheck to be made smaller, with its seed in the message.
/// </summary>
internal static class Samples
{
    internal static void Check<T>(Gen<T> gen, int count, Action<T> check)
    {
        for (uint stream = 0; stream < count; stream++)
        {
            var random = new PCG(stream, 20_251_125);
            var seed = random.ToString();
            var value = gen.Generate(random, null, out _);
            try
            {
                check(value);
            }
            catch (Exception e)
            {
                gen.Sample(check, seed: seed, iter: 500, threads: 1);
                throw new InvalidOperationException("It failed once, and not again; seed " + seed + ": " + value, e);
            }
        }
    }
}
