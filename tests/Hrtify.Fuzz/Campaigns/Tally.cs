using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Hrtify.Fuzz.Comparing;
using Hrtify.Fuzz.Forms;
using Hrtify.Fuzz.Programs;

namespace Hrtify.Fuzz.Campaigns;

/// <summary>What has been counted so far.</summary>
internal sealed class Tally
{
    private readonly Dictionary<string, int> _forms = new();
    private readonly SortedDictionary<string, int> _refusals = new(StringComparer.Ordinal);

    private readonly SortedDictionary<string, int> _refusedUses = new(StringComparer.Ordinal);

    private readonly SortedDictionary<string, int> _gaps = new(StringComparer.Ordinal);

    private Played _played = new(0, 0);

    internal int Programs { get; private set; }

    internal int Fields { get; private set; }

    internal int Uses { get; private set; }

    internal void Add(Batch batch, BatchResult result)
    {
        Programs += batch.Programs.Count;
        foreach (var (form, count) in batch.Programs.SelectMany(program => program.Forms)) _forms[form] = _forms.GetValueOrDefault(form) + count;
        _played = new Played(_played.InContexts + result.Played.InContexts, _played.InFlows + result.Played.InFlows);
        Fields += result.Decisions.Count;
        Uses += result.Uses.Count;
        Count(result.Decisions, _refusals);
        Count(result.Uses, _refusedUses);
    }

    private static void Count(IEnumerable<Decision> decisions, SortedDictionary<string, int> refusals)
    {
        foreach (var decision in decisions)
            if (decision.Refused is { } reason) refusals[reason] = refusals.GetValueOrDefault(reason) + 1;
    }

    internal void AddGap(string name) => _gaps[name] = _gaps.GetValueOrDefault(name) + 1;

    internal void Print(TextWriter to, int differences)
    {
        foreach (var form in Registry.All.GroupBy(form => form.Slot))
        {
            to.WriteLine(form.Key + ":");
            foreach (var each in form) to.WriteLine("  " + each.Name.PadRight(40) + _forms.GetValueOrDefault(each.Name));
        }

        to.WriteLine("Refused of " + Fields + " fields:");
        foreach (var (reason, count) in _refusals) to.WriteLine("  " + reason.PadRight(40) + count);
        to.WriteLine("Refused of " + Uses + " uses of a library's core-locals:");
        foreach (var (reason, count) in _refusedUses) to.WriteLine("  " + reason.PadRight(40) + count);
        if (_gaps.Count > 0) to.WriteLine("Known gaps, not counted as differences:");
        foreach (var (gap, count) in _gaps) to.WriteLine("  " + gap.PadRight(40) + count);
        to.WriteLine(_played.InContexts + " programs ran in contexts too, " + _played.InFlows + " of them with RunAsync");
        to.WriteLine(Programs + " programs, " + _forms.Count + " forms covered, " + _refusals.Values.Sum() + " fields refused, " + differences + " differences");
    }
}
