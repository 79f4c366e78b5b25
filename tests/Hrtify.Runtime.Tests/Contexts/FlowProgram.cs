using System.Linq;
using CsCheck;

namespace Hrtify.Runtime.Tests.Contexts;

/// <summary>One step of a random program: what it does to the contexts is predicted by <see cref="FlowModel"/>.</summary>
internal abstract record Step
{
    /// <summary>Reads a value, compares, writes another.</summary>
    internal sealed record Touch(int Key, int Value) : Step;

    /// <summary>Enters a context for the time of some steps.</summary>
    internal sealed record Scope(Entry By, int Context, Step[] Steps) : Step
    {
        public override string ToString() => By + "(" + Context + Text(Steps) + ")";
    }

    /// <summary>Runs some steps by RunAsync, and awaits them, or blocks on them where nothing can be awaited.</summary>
    internal sealed record Flow(int Context, Step[] Steps) : Step
    {
        public override string ToString() => "Flow(" + Context + Text(Steps) + ")";
    }

    /// <summary>Awaits something, and goes on elsewhere.</summary>
    internal sealed record Hop(Way To) : Step;

    /// <summary>Runs some steps by Task.Run, and awaits them.</summary>
    internal sealed record Branch(Step[] Steps) : Step
    {
        public override string ToString() => "Branch(" + Text(Steps) + ")";
    }

    /// <summary>Lets a continuation that waits in a flow (of the same context or of another) run at once, within a scope.</summary>
    internal sealed record AtOnce(int Context, int Waiting, Step[] Steps) : Step
    {
        public override string ToString() => "AtOnce(" + Context + ", " + Waiting + Text(Steps) + ")";
    }

    /// <summary>Asks a lane, without a flow, where it is.</summary>
    internal sealed record Ask(int Lane) : Step;

    internal const int Contexts = 4;
    internal const int Lanes = 3;
    internal const int Keys = 3;

    private static readonly Gen<int> s_context = Gen.Int[0, Contexts - 1];

    /// <summary>Programs of up to five levels.</summary>
    internal static Gen<Step[]> Programs { get; } = Sequence(5);

    internal static string Text(Step[] steps) => "; " + string.Join(", ", steps.Select(step => step.ToString()));

    private static Gen<Step[]> Sequence(int levels)
    {
        var touch = Gen.Select(Gen.Int[0, Keys - 1], Gen.Int[1, 999], static (key, value) => (Step)new Touch(key, value));
        var hop = Gen.Enum<Way>().Select(static way => (Step)new Hop(way));
        var ask = Gen.Int[0, Lanes - 1].Select(static lane => (Step)new Ask(lane));
        if (levels == 0) return Gen.Frequency((3, touch), (2, hop)).Array[0, 3];
        var inner = Sequence(levels - 1);
        var scope = Gen.Select(Gen.Enum<Entry>(), s_context, inner, static (by, context, steps) => (Step)new Scope(by, context, steps));
        var flow = Gen.Select(s_context, inner, static (context, steps) => (Step)new Flow(context, steps));
        var branch = inner.Select(static steps => (Step)new Branch(steps));
        var atOnce = Gen.Select(s_context, Gen.Int[-1, Contexts - 1], inner, static (context, waiting, steps) => (Step)new AtOnce(context, waiting, steps));
        return Gen.Frequency((4, touch), (3, scope), (3, flow), (3, hop), (1, branch), (2, atOnce), (1, ask)).Array[1, 5];
    }
}

/// <summary>How a context is entered.</summary>
internal enum Entry
{
    Run,
    RunAndThrow,
    Adopt,
}

/// <summary>What is awaited.</summary>
internal enum Way
{
    Lane0,
    Lane1,
    Lane2,
    Yield,
    Delay,
    Completed,
}
