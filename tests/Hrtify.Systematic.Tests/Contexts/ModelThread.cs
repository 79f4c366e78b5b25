using System;
using System.Threading;

namespace Hrtify.Systematic.Tests.Contexts;

/// <summary>A thread as <see cref="OwnerClaims"/> knows it; that it waits or has ended, it says itself.</summary>
internal sealed class ModelThread : IClaimant
{
    private readonly Thread _thread;
    private bool _ended;
    private bool _blocked;

    internal ModelThread(int number, Action<ModelThread> body)
    {
        ThreadId = number;
        Entered = new OwnerClaim(this, ClaimKind.Entry);
        Touched = new OwnerClaim(this, ClaimKind.Touch);
        _thread = new Thread(() =>
        {
            body(this);
            Volatile.Write(ref _ended, true);
        });
    }

    public bool Alive => !Volatile.Read(ref _ended);

    public bool Blocked => Volatile.Read(ref _blocked);

    public int ThreadId { get; }

    internal OwnerClaim Entered { get; }

    internal OwnerClaim Touched { get; }

    internal void Start() => _thread.Start();

    internal void Join() => _thread.Join();

    /// <summary>Joins another, as a thread that waits is seen to do.</summary>
    internal void WaitFor(ModelThread other)
    {
        Volatile.Write(ref _blocked, true);
        other.Join();
        Volatile.Write(ref _blocked, false);
    }

    /// <summary>Touches a value of the context, as a flow does.</summary>
    internal void Touch(OwnerClaims claims)
    {
        if (!claims.TouchAsOwner(this)) claims.Claim(Touched);
    }
}
