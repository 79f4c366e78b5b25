using Stacks.Reading;

namespace Stacks.Compiling;

/// <summary>A place in the code that jumps can name before it is reached.</summary>
internal sealed class Label
{
    public int Target { get; set; } = -1;

    /// <summary>Operands of jumps that wait for the target.</summary>
    public List<int> Waiting { get; } = [];
}

/// <summary>Collects one function's code and keeps count of its operands.</summary>
internal sealed class CodeBuffer
{
    private const int SpareLength = 4096;

    // One array serves all functions of this thread one after the other; an inner function, which is compiled while
    // its outer one has it, finds none and makes its own.
    [ThreadStatic]
    private static int[]? t_spare;

    private int[] _code = Interlocked.Exchange(ref t_spare, null) ?? new int[SpareLength];
    private int _count;

    /// <summary>How many operands are on the stack here.</summary>
    public int Depth { get; set; }

    public int MostOperands { get; private set; }

    public LineTable Lines { get; } = new();

    public void Emit(Op op, Position at, int effect)
    {
        Lines.Add(_count, at);
        Append((int)op);
        Depth += effect;
        MostOperands = Math.Max(MostOperands, Depth);
    }

    public void Emit(Op op, Position at, int effect, int operand)
    {
        Emit(op, at, effect);
        Append(operand);
    }

    public void Emit(Op op, Position at, int effect, int first, int second)
    {
        Emit(op, at, effect, first);
        Append(second);
    }

    public void EmitJump(Op op, Position at, int effect, Label label)
    {
        Emit(op, at, effect);
        AppendTarget(label);
    }

    public void EmitJump(Op op, Position at, int effect, int operand, Label label)
    {
        Emit(op, at, effect, operand);
        AppendTarget(label);
    }

    public void Bind(Label label)
    {
        label.Target = _count;
        foreach (int operand in label.Waiting)
        {
            _code[operand] = _count;
        }
    }

    /// <summary>The finished code; the buffer cannot be used any more.</summary>
    public int[] Finish()
    {
        int[] finished = _code.AsSpan(0, _count).ToArray();
        Volatile.Write(ref t_spare, _code);
        _code = [];
        return finished;
    }

    private void AppendTarget(Label label)
    {
        if (label.Target < 0)
        {
            label.Waiting.Add(_count);
        }

        Append(label.Target);
    }

    private void Append(int element)
    {
        if (_count == _code.Length)
        {
            Array.Resize(ref _code, _count * 2);
        }

        _code[_count++] = element;
    }
}
