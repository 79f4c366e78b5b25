using System.Collections.Generic;
using Hrtify.Generator.ThreadState;
using Microsoft.CodeAnalysis;

namespace Hrtify.Generator.ThreadLocals;

/// <summary>
/// What may hold the same thread-local is one group: symbols and places of creation, joined wherever a value flows
/// from one to another. A group is converted as a whole, or refused with the first reason found in it.
/// </summary>
/// <remarks>A union-find over objects: <see cref="ISymbol"/>, syntax nodes, and <see cref="Nested"/>.</remarks>
internal sealed class LocalGroups
{
    /// <summary>Stands for all that is held within other types: lists, tuples, type arguments.</summary>
    internal static readonly object Nested = new();

    private readonly Dictionary<object, object> _parents = new(Comparer.Instance);
    private readonly Dictionary<object, Refusal> _refusals = new(Comparer.Instance);
    private Refusal? _all;

    internal void Join(object left, object right)
    {
        left = Root(left);
        right = Root(right);
        if (Comparer.Instance.Equals(left, right)) return;
        _parents[left] = right;
        if (_refusals.TryGetValue(left, out var refusal) && !_refusals.ContainsKey(right)) _refusals.Add(right, refusal);
    }

    internal void Refuse(object member, Refusal refusal)
    {
        var root = Root(member);
        if (!_refusals.ContainsKey(root)) _refusals.Add(root, refusal);
    }

    /// <summary>Refuses every group: something in the program cannot be told to be none of them.</summary>
    internal void RefuseAll(Refusal refusal) => _all ??= refusal;

    internal Refusal? RefusalOf(object member) => _refusals.TryGetValue(Root(member), out var refusal) ? refusal : _all;

    private object Root(object member)
    {
        while (_parents.TryGetValue(member, out var parent)) member = parent;
        return member;
    }

    private sealed class Comparer : IEqualityComparer<object>
    {
        internal static readonly Comparer Instance = new();

        bool IEqualityComparer<object>.Equals(object left, object right) =>
            left is ISymbol first && right is ISymbol second ? SymbolEqualityComparer.Default.Equals(first, second) : ReferenceEquals(left, right) || left.Equals(right);

        int IEqualityComparer<object>.GetHashCode(object member) => member is ISymbol symbol ? SymbolEqualityComparer.Default.GetHashCode(symbol) : member.GetHashCode();

        internal new bool Equals(object left, object right) => ((IEqualityComparer<object>)this).Equals(left, right);
    }
}
