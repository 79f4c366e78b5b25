using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Hrtify.Generator.ThreadState.Awaits;

/// <summary>Where a body takes and gives back a lock that belongs to the thread that took it.</summary>
internal static class LockMarks
{
    private static readonly HashSet<string> s_take =
    [
        "Monitor.Enter", "Monitor.TryEnter", "Mutex.WaitOne", "WaitHandle.WaitOne", "ReaderWriterLockSlim.EnterReadLock", "ReaderWriterLockSlim.EnterWriteLock", "ReaderWriterLockSlim.EnterUpgradeableReadLock",
        "ReaderWriterLockSlim.TryEnterReadLock", "ReaderWriterLockSlim.TryEnterWriteLock", "ReaderWriterLockSlim.TryEnterUpgradeableReadLock", "ReaderWriterLock.AcquireReaderLock",
        "ReaderWriterLock.AcquireWriterLock", "Lock.Enter", "Lock.TryEnter", "SpinLock.Enter", "SpinLock.TryEnter",
    ];

    private static readonly HashSet<string> s_give =
    [
        "Monitor.Exit", "Mutex.ReleaseMutex", "ReaderWriterLockSlim.ExitReadLock", "ReaderWriterLockSlim.ExitWriteLock", "ReaderWriterLockSlim.ExitUpgradeableReadLock",
        "ReaderWriterLock.ReleaseReaderLock", "ReaderWriterLock.ReleaseWriterLock", "ReaderWriterLock.ReleaseLock", "Lock.Exit", "SpinLock.Exit",
    ];

    /// <summary>The words of which code that gives back a lock has one.</summary>
    internal static ImmutableArray<string> Gives { get; } = [.. s_give.Select(member => member.Substring(member.IndexOf('.') + 1)).Distinct()];

    internal static IEnumerable<AwaitMark> Of(IOperation operation)
    {
        if (operation is not IInvocationOperation { TargetMethod: { ContainingType: var type } method } call || !ThreadingType.Is(type)) yield break;
        var name = type.Name + "." + method.Name;
        var takes = s_take.Contains(name) && IsOfThread(call);
        if ((!takes && !s_give.Contains(name)) || LockOf(call) is not { } thing) yield break;
        yield return new AwaitMark(thing, takes ? MarkEffect.Begins : MarkEffect.Ends, method.Name, call.Syntax.GetLocation());
    }

    // Of all handles only a mutex has an owner.
    private static bool IsOfThread(IInvocationOperation call) => call.TargetMethod.Name != "WaitOne" || call.Instance?.Type is { Name: "Mutex" };

    // Of "Monitor.Enter(x)" and "x.Enter()" what x is; nothing can be said of an expression.
    private static ISymbol? LockOf(IInvocationOperation call) => Bare(call.Instance ?? call.Arguments.FirstOrDefault(argument => argument.Parameter is { Ordinal: 0 })?.Value) switch
    {
        IFieldReferenceOperation field => field.Field,
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        IPropertyReferenceOperation property => property.Property,
        IInstanceReferenceOperation self => self.Type,
        _ => null,
    };

    private static IOperation? Bare(IOperation? value) => value is IConversionOperation conversion ? Bare(conversion.Operand) : value;
}
