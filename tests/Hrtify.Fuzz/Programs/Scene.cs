using System.Collections.Generic;
using System.Linq;
using Hrtify.Fuzz.Forms;

namespace Hrtify.Fuzz.Programs;

/// <summary>Where a program awaits. In the middle of expressions an await makes many fields refusable, so most programs do not.</summary>
internal enum Awaiting
{
    BetweenStatements,
    Anywhere,
}

/// <summary>A program while it is being written: its types, fields and steps, and the forms used.</summary>
internal sealed class Scene
{
    private const int MostFields = 14;

    private readonly Dictionary<string, int> _used = new();
    private readonly string? _focus;
    private int _names;

    /// <param name="focus">The form that is to be used wherever it can be, or null.</param>
    internal Scene(string @namespace, Dialect dialect, Chance chance, string? focus)
    {
        Namespace = @namespace;
        Dialect = dialect;
        Chance = chance;
        _focus = focus;
        // Between two assemblies awaits are what there is to get wrong.
        Awaiting = chance.OneIn(3) || (dialect.Assemblies == Assemblies.LibraryAndProgram && chance.OneIn(2)) ? Awaiting.Anywhere : Awaiting.BetweenStatements;
    }

    internal string Namespace { get; }

    internal Dialect Dialect { get; }

    internal Chance Chance { get; }

    internal Awaiting Awaiting { get; }

    internal List<Host> Hosts { get; } = new();

    /// <summary>The statements of the play, in order.</summary>
    internal List<string> Steps { get; } = new();

    /// <summary>Types that stand beside the hosts.</summary>
    internal List<string> Types { get; } = new();

    internal IReadOnlyDictionary<string, int> Used => _used;

    /// <summary>A name that no other program of the compilation has: reflection by name refuses all fields of a name.</summary>
    internal string Fresh(string stem) => stem + Namespace[1..] + "_" + ++_names;

    internal string Write(Slot slot, Pen pen)
    {
        var form = Choose(slot, pen);
        Count(form.Name);
        return form.Write(pen);
    }

    internal void Count(string name) => _used[name] = _used.GetValueOrDefault(name) + 1;

    internal Form Choose(Slot slot, Pen pen)
    {
        var possible = Registry.Of(slot).Where(form => form.From <= Dialect.Language && form.Fits(pen)).ToList();
        if (_focus is not null && possible.Find(form => form.Name == _focus) is { } wanted && Chance.OneIn(3)) return wanted;
        if (pen.MayAwait && MeetsLibrary(pen.Host) && Chance.OneIn(2) && possible.Exists(form => form.Awaits))
            possible.RemoveAll(form => !form.Awaits);
        var at = Chance.Below(possible.Sum(form => form.Weight));
        foreach (var form in possible)
            if ((at -= form.Weight) < 0) return form;
        return possible[^1];
    }

    /// <summary>A field of the kind that can be used in the host; a new one if there is none, and sometimes so.</summary>
    internal ThreadField FieldOf(Kind kind, Host from)
    {
        var known = Hosts.SelectMany(host => host.Fields).Where(field => field.Kind == kind && Sees(from, field.Owner) && (field.Reach == Reach.Everywhere || field.Owner == from)).ToList();
        if (MeetsLibrary(from) && Chance.OneIn(2) && known.Exists(field => field.Owner.Place == Place.Library)) known.RemoveAll(field => field.Owner.Place == Place.Program);
        if (known.Count > 0 && (Hosts.Sum(host => host.Fields.Count) >= MostFields || !Chance.OneIn(6))) return Chance.OneOf(known);
        var owners = Hosts.Where(host => Sees(from, host)).ToList();
        return Fields.Declare(this, !MeetsLibrary(from) && Chance.OneIn(2) ? from : Chance.OneOf(owners), kind, from);
    }

    internal ThreadField OwnFieldOf(Kind kind, Host host)
    {
        var known = host.Fields.Where(field => field.Kind == kind).ToList();
        return known.Count > 0 ? Chance.OneOf(known) : Fields.Declare(this, host, kind, host);
    }

    internal string Spell(ThreadField field, Host from)
    {
        if (field.Owner == from)
            return from.IsGeneric || Chance.OneIn(2) ? field.Name : from.Closed[0] + "." + field.Name;
        var type = Chance.OneOf(field.Owner.Closed);
        return Chance.Below(8) switch
        {
            0 => "global::" + Namespace + "." + type + "." + field.Name,
            1 => type + " /* in */ . " + field.Name,
            2 => Namespace + "." + type + "." + field.Name,
            _ => type + "." + field.Name,
        };
    }

    // Uses of a library's fields that await are rare by themselves, and what conversion has to get right.
    private bool MeetsLibrary(Host from) => Awaiting == Awaiting.Anywhere && from.Place == Place.Program && Hosts.Exists(host => host.Place == Place.Library);

    private static bool Sees(Host from, Host to) =>
        from == to || ((!to.IsFileLocal || to.File == from.File) && (to.Place == Place.Library || from.Place == Place.Program));
}
