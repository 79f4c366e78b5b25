using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis.CSharp;

namespace Hrtify.Fuzz.Programs;

/// <summary>Writes the code of one program at one place of it: knows what may stand there.</summary>
internal sealed class Pen
{
    private int _depth;

    internal Pen(Scene scene, Host host, Flow flow, int depth, IEnumerable<string> locals)
    {
        Scene = scene;
        Host = host;
        Flow = flow;
        _depth = depth;
        Locals = [.. locals];
    }

    internal Scene Scene { get; }

    internal Chance Chance => Scene.Chance;

    internal Host Host { get; }

    internal Flow Flow { get; }

    /// <summary>Local variables of type int that can be read here.</summary>
    internal List<string> Locals { get; }

    internal bool MayAwait => Flow is Flow.Async && Scene.Awaiting == Awaiting.Anywhere;

    /// <summary>Spans, and before C# 13 ref locals, cannot be where an await or yield is.</summary>
    internal bool MayKeepReferences => Flow is Flow.Plain || (Flow is Flow.Async or Flow.Iterator && Knows(LanguageVersion.CSharp13));

    internal bool Knows(LanguageVersion version) => Scene.Dialect.Language >= version;

    internal int Lane() => Chance.Below(4);

    internal string Fresh(string stem) => Scene.Fresh(stem);

    /// <summary>The same place in code that runs by itself: a lambda's body.</summary>
    internal Pen Inside(Flow flow) => new(Scene, Host, flow, _depth, Locals);

    /// <summary>A pen that writes no awaits, for what holds references.</summary>
    internal Pen Quietly() => Flow is Flow.Async ? Inside(Flow.Plain) : this;

    internal Pen In(Host host) => new(Scene, host, Flow, _depth, Locals);

    /// <summary>An expression of type int.</summary>
    internal string Number()
    {
        if (_depth <= 0) return Leaf();
        return Deeper(Slot.Number);
    }

    /// <summary>An expression of type string.</summary>
    internal string Text() => _depth <= 0 ? Use(Kind.Text) : Deeper(Slot.Text);

    /// <summary>A variable of type int, to be assigned to or passed by reference.</summary>
    internal string Variable() => Deeper(Slot.Variable);

    internal string Statement() => Deeper(Slot.Statement);

    /// <summary>Statements in braces, each on its line.</summary>
    internal string Block(int most)
    {
        var known = Locals.Count;
        var lines = Enumerable.Range(0, 1 + Chance.Below(most)).Select(_ => Statement()).ToList();
        Locals.RemoveRange(known, Locals.Count - known);
        return "{\n" + string.Join("\n", lines) + "\n}";
    }

    /// <summary>A thread-static of the kind, as it is named from here.</summary>
    /// <remarks>In an initializer one of the same type: what another type's initializers say first, the JIT may choose.</remarks>
    internal string Use(Kind kind) => Scene.Spell(Flow == Flow.Initializer ? Scene.OwnFieldOf(kind, Host) : Scene.FieldOf(kind, Host), Host);

    /// <summary>A thread-static as an expression tree may name it: a tree cannot hold the name of a ref struct.</summary>
    internal string UseInTree(Kind kind)
    {
        if (Host.IsRefStruct) return Own(kind);
        var field = Scene.FieldOf(kind, Host);
        return field.Owner.IsRefStruct ? Scene.Spell(Scene.OwnFieldOf(kind, Host), Host) : Scene.Spell(field, Host);
    }

    /// <summary>A thread-static of this type, by its bare name.</summary>
    internal string Own(Kind kind) => Scene.OwnFieldOf(kind, Host).Name;

    /// <summary>The field that a form of declaration writes.</summary>
    internal FieldParts? Declared { get; init; }

    /// <summary>Adds a step to the play: the call on some lane.</summary>
    internal void Step(string name, string call) => Scene.Steps.Add("Stage.Step(\"" + name + "\", " + Lane() + ", () => " + call + ");");

    /// <summary>Adds an asynchronous step to the play.</summary>
    internal void Play(string name, string call) => Scene.Steps.Add("Stage.Play(\"" + name + "\", " + Lane() + ", () => " + call + ");");

    /// <summary>This type with some type arguments, as it is named from elsewhere.</summary>
    internal string Here => Chance.OneOf(Host.Closed);

    /// <summary>An expression of type int that awaits nothing.</summary>
    internal string Number0() => Inside(Flow.Plain).Number();

    internal string Leaf() => Chance.Below(5) switch
    {
        0 => Literal(),
        1 when Locals.Count > 0 => Chance.OneOf(Locals),
        2 => Use(Kind.Pair) + Chance.Of(".A", ".B", ".In.F"),
        _ => Use(Kind.Number),
    };

    internal string Literal() => (Chance.Below(20) - 4) switch
    {
        var number and < 0 => "(" + number + ")",
        var number => number.ToString(System.Globalization.CultureInfo.InvariantCulture),
    };

    /// <summary>"string?" where the file knows of nullable references.</summary>
    internal string OrNull(string type) => Knows(LanguageVersion.CSharp8) ? type + "?" : type;

    private string Deeper(Slot slot)
    {
        _depth--;
        try
        {
            return Scene.Write(slot, this);
        }
        finally
        {
            _depth++;
        }
    }
}
