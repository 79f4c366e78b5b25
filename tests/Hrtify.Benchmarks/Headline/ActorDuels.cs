using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Akka.Actor;
using Proto;

namespace Hrtify.Benchmarks.Headline;

/// <summary>Posts to a core beside messages to an actor, from one thread: for information.</summary>
internal static class ActorDuels
{
    private const int Count = 100_000;

    internal static IEnumerable<Duel> All()
    {
        yield return OfAkka();
        yield return OfProtoActor();
    }

    private static Duel OfAkka()
    {
        Akka.Actor.ActorSystem? system = null;
        IActorRef? counter = null;
        return Posts("posts/Akka.NET-tells", () => Tell(done => counter.Tell(done))) with
        {
            Begin = () =>
            {
                system = Akka.Actor.ActorSystem.Create("headline");
                counter = system.ActorOf(Akka.Actor.Props.Create(() => new AkkaCounter()));
            },
        };
    }

    private static Duel OfProtoActor()
    {
        var system = new Proto.ActorSystem();
        var counter = system.Root.Spawn(Proto.Props.FromProducer(static () => new ProtoCounter()));
        return Posts("posts/Proto.Actor-sends", () => Tell(done => system.Root.Send(counter, done)));
    }

    private static Duel Posts(string name, Func<double> rival)
    {
        var cores = HrtCores.Start(1);
        return new Duel(name, () => Tell(done => cores[0].Post(static done => done.Take(), done)), rival, Aim.AtLeast, null) { End = cores.Dispose };
    }

    private static double Tell(Action<Countdown> tell)
    {
        using var done = new Countdown();
        return Duel.Time(Count, () =>
        {
            for (var turn = 0; turn < Count; turn++) tell(done);
            done.Wait();
        });
    }

    /// <summary>Counts the messages of one round; taken by one thread at a time.</summary>
    private sealed class Countdown : IDisposable
    {
        private readonly ManualResetEventSlim _done = new();
        private int _left = Count;

        internal void Take()
        {
            if (--_left == 0) _done.Set();
        }

        internal void Wait() => _done.Wait();

        public void Dispose() => _done.Dispose();
    }

    private sealed class AkkaCounter : UntypedActor
    {
        protected override void OnReceive(object message) => ((Countdown)message).Take();
    }

    private sealed class ProtoCounter : IActor
    {
        public Task ReceiveAsync(IContext context)
        {
            if (context.Message is Countdown done) done.Take();
            return Task.CompletedTask;
        }
    }
}
