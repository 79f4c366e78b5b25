using System;
using System.Collections.Generic;
using System.IO;
using System.Text.Json;

namespace Hrtify.Fuzz.Campaigns;

/// <summary>
/// The batches of a campaign that are done, and what was counted in them; kept in a file if one is named, so that a campaign
/// of hours outlives the machine. Only the same programs, compared by the same build, can be gone on with.
/// </summary>
internal sealed class Ledger
{
    private readonly string? _file;

    private Ledger(string? file, Page page)
    {
        _file = file;
        Now = page;
    }

    internal Page Now { get; }

    /// <exception cref="FormatException">The file is another campaign's, or none of ours.</exception>
    internal static Ledger Open(Options options)
    {
        var campaign = string.Join(' ', options.Seed, options.From, options.Programs, options.Form ?? "-", options.Plant,
            typeof(Ledger).Module.ModuleVersionId, typeof(Hrtify.Generator.Conversion).Module.ModuleVersionId, typeof(CoreContext).Module.ModuleVersionId);
        if (options.Ledger is not { } file || !File.Exists(file)) return new Ledger(options.Ledger, new Page(campaign, [], new Tally()));
        try
        {
            if (JsonSerializer.Deserialize<Page>(File.ReadAllText(file)) is { Done: not null, Tally: not null } page && page.Campaign == campaign) return new Ledger(file, page);
        }
        catch (JsonException)
        {
            // Whatever it is, it is not to be overwritten.
        }

        throw new FormatException("--ledger: " + file + " is not of this campaign and this build");
    }

    internal void Write()
    {
        if (_file is null) return;
        File.WriteAllText(_file + ".new", JsonSerializer.Serialize(Now));
        File.Move(_file + ".new", _file, overwrite: true);
    }

    /// <param name="Campaign">Which programs, by which build.</param>
    /// <param name="Done">The numbers of the batches.</param>
    internal sealed record Page(string Campaign, SortedSet<int> Done, Tally Tally);
}
