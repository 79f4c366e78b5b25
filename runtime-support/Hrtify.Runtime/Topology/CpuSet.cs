using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;

namespace Hrtify.Topology;

/// <summary>Some CPUs by the numbers the system gives them, smallest first; never changed.</summary>
internal sealed class CpuSet
{
    private const int Largest = (1 << 19) - 1;

    private readonly int[] _cpus;

    // Sorted, each once. (SortedSet would load another assembly while Main waits.)
    private CpuSet(List<int> cpus)
    {
        cpus.Sort();
        var different = 0;
        for (var i = 0; i < cpus.Count; i++)
            if (i == 0 || cpus[i] != cpus[i - 1]) cpus[different++] = cpus[i];
        _cpus = cpus.GetRange(0, different).ToArray();
    }

    internal int Count => _cpus.Length;

    internal int First => _cpus[0];

    internal int Last => _cpus[^1];

    internal int this[int index] => _cpus[index];

    internal static CpuSet Of(params int[] cpus) => new(new List<int>(cpus));

    /// <summary>From a mask as the Linux kernel has it: bit <c>n % 8</c> of byte <c>n / 8</c> is CPU n (little end first).</summary>
    internal static CpuSet FromMask(ReadOnlySpan<byte> mask)
    {
        var cpus = new List<int>();
        for (var cpu = 0; cpu < mask.Length * 8; cpu++)
            if ((mask[cpu / 8] & (1 << (cpu % 8))) != 0) cpus.Add(cpu);
        return new CpuSet(cpus);
    }

    /// <summary>From a list as Linux and taskset write it: <c>2,4-6</c>.</summary>
    internal static bool TryParse(string text, [NotNullWhen(true)] out CpuSet? set)
    {
        set = null;
        var cpus = new List<int>();
        foreach (var part in text.Split(','))
        {
            var dash = part.IndexOf('-', StringComparison.Ordinal);
            if (!TryNumber(dash < 0 ? part : part[..dash], out var first)) return false;
            var last = first;
            if (dash >= 0 && !TryNumber(part[(dash + 1)..], out last)) return false;
            if (last < first) return false;
            for (var cpu = first; cpu <= last; cpu++) cpus.Add(cpu);
        }

        set = new CpuSet(cpus);
        return true;
    }

    internal bool Contains(int cpu) => Array.BinarySearch(_cpus, cpu) >= 0;

    /// <summary>The set without some; null if none is left.</summary>
    internal CpuSet? Without(List<int> cpus)
    {
        var left = new List<int>(_cpus);
        left.RemoveAll(cpus.Contains);
        return left.Count == 0 ? null : new CpuSet(left);
    }

    /// <summary>The mask, in whole 64-bit words as the kernel wants it.</summary>
    internal byte[] ToMask()
    {
        var mask = new byte[(Last / 64 + 1) * 8];
        foreach (var cpu in _cpus) mask[cpu / 8] |= (byte)(1 << (cpu % 8));
        return mask;
    }

    /// <summary>The list form, ranges joined: <c>0-1,4</c>.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        for (var i = 0; i < _cpus.Length; i++)
        {
            var first = _cpus[i];
            while (i + 1 < _cpus.Length && _cpus[i + 1] == _cpus[i] + 1) i++;
            if (text.Length > 0) text.Append(',');
            text.Append(first.ToString(CultureInfo.InvariantCulture));
            if (_cpus[i] != first) text.Append('-').Append(_cpus[i].ToString(CultureInfo.InvariantCulture));
        }

        return text.ToString();
    }

    private static bool TryNumber(string text, out int number) =>
        int.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out number) && number <= Largest;
}
