using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Hrtify.Fuzz.Comparing;
using Hrtify.Fuzz.Forms;
using Hrtify.Fuzz.Programs;

namespace Hrtify.Fuzz.Campaigns;

/// <summary>What has been counted so far; the properties are what a <see cref="Ledger"/> keeps.</summary>
internal sealed class Tally
{
    public int Programs { get; set; }

    public int Differences { get; set; }

    public int Fields { get; set; }

    public int Uses { get; set; }

    public Played Played { get; set; } = new(0, 0);

    public Dictionary<string, int> Forms { get; init; } = new();

    public SortedDictionary<string, int> Refusals { get; init; } = new(StringComparer.Ordinal);

    public SortedDictionary<string, int> RefusedUses { get; init; } = new(StringComparer.Ordinal);

    public SortedDictionary<string, int> Gaps { get; init; } = new(StringComparer.Ordinal);

    /// <summary>Counts a batch of which all is done.</summary>
    internal void Add(Batch batch, BatchResult result)
    {
        Programs += batch.Programs.Count;
        foreach (var (form, count) in batch.Programs.SelectMany(program => program.Forms)) Forms[form] = Forms.GetValueOrDefault(form) + count;
        Played = new Played(Played.InContexts + result.Played.InContexts, Played.InFlows + result.Played.InFlows);
        Fields += result.Decisions.Count;
        Uses += result.Uses.Count;
        Count(result.Decisions.Select(decision => decision.Refused), Refusals);
        Count(result.Uses.Select(use => use.Refused), RefusedUses);
        Count(result.Verdicts.Select(KnownGaps.Of), Gaps);
        Differences += result.Verdicts.Count(verdict => KnownGaps.Of(verdict) is null);
    }

    internal void Print(TextWriter to, int differences)
    {
        foreach (var form in Registry.All.GroupBy(form => form.Slot))
        {
            to.WriteLine(form.Key + ":");
            foreach (var each in form) to.WriteLine("  " + each.Name.PadRight(40) + Forms.GetValueOrDefault(each.Name));
        }

        to.WriteLine("Refused of " + Fields + " fields:");
        foreach (var (reason, count) in Refusals) to.WriteLine("  " + reason.PadRight(40) + count);
        to.WriteLine("Refused of " + Uses + " uses of a library's core-locals:");
        foreach (var (reason, count) in RefusedUses) to.WriteLine("  " + reason.PadRight(40) + count);
        if (Gaps.Count > 0) to.WriteLine("Known gaps, not counted as differences:");
        foreach (var (gap, count) in Gaps) to.WriteLine("  " + gap.PadRight(40) + count);
        to.WriteLine(Played.InContexts + " programs ran in contexts too, " + Played.InFlows + " of them with RunAsync");
        to.WriteLine(Programs + " programs, " + Forms.Count + " forms covered, " + Refusals.Values.Sum() + " fields refused, " + differences + " differences");
    }

    private static void Count(IEnumerable<string?> keys, SortedDictionary<string, int> counts)
    {
        foreach (var key in keys)
            if (key is not null) counts[key] = counts.GetValueOrDefault(key) + 1;
    }
}
