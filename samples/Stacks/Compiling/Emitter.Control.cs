using Stacks.Syntax;

namespace Stacks.Compiling;

/// <summary>Decisions and loops.</summary>
internal sealed partial class Emitter
{
    private void EmitChoice(Choice choice, bool isWanted)
    {
        int depth = _code.Depth;
        bool hasLastPart = isWanted || choice.Otherwise is not null;
        var end = new Label();
        for (int i = 0; i < choice.Clauses.Count; i++)
        {
            Clause clause = choice.Clauses[i];
            var next = new Label();
            EmitJumpUnless(clause.Test, next);
            Emit(clause.Body, isWanted);
            if (hasLastPart || i < choice.Clauses.Count - 1)
            {
                _code.EmitJump(Op.Jump, clause.Body.At, 0, end);
            }

            _code.Bind(next);
            _code.Depth = depth;
        }

        Emit(choice.Otherwise ?? new Constant(choice.At, Memory.Value.Nil), isWanted);
        _code.Bind(end);
    }

    private void EmitWhile(While loop, bool isWanted)
    {
        var start = new Label();
        var end = new Label();
        _code.Bind(start);
        EmitJumpUnless(loop.Test, end);
        EmitUnwanted(loop.Body);
        _code.EmitJump(Op.Loop, loop.At, 0, start);
        _code.Bind(end);
        Emit(new Constant(loop.At, Memory.Value.Nil), isWanted);
    }

    private void EmitFor(For loop, bool isWanted)
    {
        int counter = loop.Counter.Slot;
        EmitAll([loop.From, loop.Limit, loop.Step]);
        for (int slot = counter + 2; slot >= counter; slot--)
        {
            _code.Emit(Op.SetLocal, loop.At, -1, slot);
        }

        var start = new Label();
        var end = new Label();
        _code.EmitJump(Op.ForPrepare, loop.At, 0, counter, end);
        _code.Bind(start);
        if (loop.Variable.IsCaptured)
        {
            // Each round has a variable of its own, for the functions that keep it.
            _code.Emit(Op.Local, loop.At, 1, counter);
            _code.Emit(Op.NewCell, loop.At, -1, loop.Variable.Slot);
        }
        else
        {
            loop.Variable.Slot = counter;
        }

        EmitUnwanted(loop.Body);
        _code.EmitJump(Op.ForNext, loop.At, 0, counter, start);
        _code.Bind(end);
        Emit(new Constant(loop.At, Memory.Value.Nil), isWanted);
    }

    private void EmitLogic(Logic logic)
    {
        var end = new Label();
        for (int i = 0; i < logic.Parts.Count - 1; i++)
        {
            EmitWanted(logic.Parts[i]);
            _code.EmitJump(logic.StopsAt ? Op.TrueOrPop : Op.FalseOrPop, logic.At, -1, end);
        }

        EmitWanted(logic.Parts[^1]);
        _code.Bind(end);
    }

    private void EmitJumpUnless(Expr test, Label target) => EmitJumpWhen(test, false, target);

    /// <summary>Jumps if the test comes out as <paramref name="outcome"/>, without making a boolean where none is needed.</summary>
    private void EmitJumpWhen(Expr test, bool outcome, Label target)
    {
        switch (test)
        {
            case Not not:
                EmitJumpWhen(not.Operand, !outcome, target);
                break;
            case Logic logic when logic.StopsAt == outcome:
                foreach (Expr part in logic.Parts)
                {
                    EmitJumpWhen(part, outcome, target);
                }

                break;
            case Logic logic:
                var skip = new Label();
                foreach (Expr part in logic.Parts.SkipLast(1))
                {
                    EmitJumpWhen(part, !outcome, skip);
                }

                EmitJumpWhen(logic.Parts[^1], outcome, target);
                _code.Bind(skip);
                break;
            case Comparison comparison when !outcome:
                EmitWanted(comparison.Left);
                EmitWanted(comparison.Right);
                _code.EmitJump(Op.UnlessLess + (int)comparison.Operator, comparison.At, -2, target);
                break;
            default:
                EmitWanted(test);
                _code.EmitJump(outcome ? Op.JumpIfTrue : Op.JumpIfFalse, test.At, -1, target);
                break;
        }
    }
}
