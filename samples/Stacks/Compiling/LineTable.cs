using Stacks.Reading;

namespace Stacks.Compiling;

/// <summary>Which place of the source each stretch of code comes from.</summary>
internal sealed class LineTable
{
    public static readonly LineTable Empty = new();

    private readonly List<int> _starts = [];
    private readonly List<Position> _positions = [];

    public void Add(int codeIndex, Position position)
    {
        if (_positions.Count > 0 && _positions[^1] == position)
        {
            return;
        }

        _starts.Add(codeIndex);
        _positions.Add(position);
    }

    public Position At(int codeIndex)
    {
        int found = _starts.BinarySearch(codeIndex);
        int entry = found >= 0 ? found : ~found - 1;
        return entry >= 0 ? _positions[entry] : new Position(1, 1);
    }
}
