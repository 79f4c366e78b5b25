using Stacks.Reading;

namespace Stacks.Syntax;

/// <summary>What the parser knows about the function it is in: names, blocks, slots and captured variables.</summary>
internal sealed class FunctionScope(FunctionScope? outer, string name)
{
    private readonly List<Block> _blocks = [];
    private readonly List<Place> _captures = [];
    private int _nextSlot;

    public FunctionScope? Outer { get; } = outer;

    public string Name { get; } = name;

    public int SlotCount { get; private set; }

    /// <summary>Where the enclosing function finds each variable that this one captures.</summary>
    public IReadOnlyList<Place> Captures => _captures;

    /// <summary>A name here is global: the main program's own level, outside of any block.</summary>
    public bool IsTopLevel => Outer is null && _blocks.Count == 0;

    public void OpenBlock() => _blocks.Add(new Block(_nextSlot));

    /// <summary>Ends the names of the innermost block; their slots serve the next one.</summary>
    public void CloseBlock()
    {
        _nextSlot = _blocks[^1].FirstSlot;
        _blocks.RemoveAt(_blocks.Count - 1);
    }

    public Variable Declare(string variableName, Position at, bool isFixed = false)
    {
        var variable = new Variable(variableName, NewSlot()) { IsFixed = isFixed };
        if (!_blocks[^1].Variables.TryAdd(variableName, variable))
        {
            throw new SyntaxFault(at, $"'{variableName}' already exists in this block");
        }

        return variable;
    }

    /// <summary>A variable of the compiler's own, without a name that a program could use.</summary>
    public Variable DeclareHidden() => new("", NewSlot());

    /// <summary>Finds a name in this function's blocks, or captures it from a function around it.</summary>
    public Place? Find(string variableName)
    {
        for (int i = _blocks.Count - 1; i >= 0; i--)
        {
            if (_blocks[i].Variables.TryGetValue(variableName, out Variable? variable))
            {
                return new Place(PlaceKind.Local, variable.Slot, variable);
            }
        }

        return Outer?.Find(variableName) is { } place ? Capture(place) : null;
    }

    private Place Capture(Place outerPlace)
    {
        outerPlace.Variable!.IsCaptured = true;
        int index = _captures.FindIndex(capture => ReferenceEquals(capture.Variable, outerPlace.Variable));
        if (index < 0)
        {
            index = _captures.Count;
            _captures.Add(outerPlace);
        }

        return new Place(PlaceKind.Captured, index, outerPlace.Variable);
    }

    private int NewSlot()
    {
        SlotCount = Math.Max(SlotCount, _nextSlot + 1);
        return _nextSlot++;
    }

    private readonly struct Block(int firstSlot)
    {
        public readonly int FirstSlot = firstSlot;
        public readonly Dictionary<string, Variable> Variables = [];
    }
}
