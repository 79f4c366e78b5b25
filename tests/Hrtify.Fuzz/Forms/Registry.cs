using System;
using System.Collections.Generic;
using System.Linq;
using Hrtify.Fuzz.Programs;

namespace Hrtify.Fuzz.Forms;

/// <summary>All forms by their slots.</summary>
internal static class Registry
{
    internal static IReadOnlyList<Form> All { get; } =
    [
        .. Hosts.All, .. Declarations.All, .. Initializers.All, .. Variables.All, .. Numbers.All, .. Texts.All, .. Structs.All, .. Patterns.All, .. Statements.All, .. Loops.All,
        .. Awaits.All, .. Methods.All, .. Iterators.All, .. Delegates.All, .. Refs.All, .. ExpressionTrees.All, .. Generics.All, .. Types.All,
        .. Hidden.All, .. Reflection.All, .. Directives.All, .. Layout.All,
    ];

    private static readonly ILookup<Slot, Form> s_bySlot = Checked(All).ToLookup(form => form.Slot);

    internal static IEnumerable<Form> Of(Slot slot) => s_bySlot[slot];

    private static IReadOnlyList<Form> Checked(IReadOnlyList<Form> forms)
    {
        var twice = forms.GroupBy(form => form.Name).FirstOrDefault(group => group.Count() > 1);
        return twice is null ? forms : throw new InvalidOperationException("two forms are called " + twice.Key);
    }
}
