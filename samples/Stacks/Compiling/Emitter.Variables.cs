using Stacks.Reading;
using Stacks.Syntax;

namespace Stacks.Compiling;

/// <summary>Reading and writing of variables, by where they live.</summary>
internal sealed partial class Emitter
{
    private void EmitRead(Place place, Position at)
    {
        switch (place.Kind)
        {
            case PlaceKind.Local:
                // The variable knows its slot better than the place: a loop may have moved it.
                _code.Emit(place.Variable!.IsCaptured ? Op.Cell : Op.Local, at, 1, place.Variable.Slot);
                break;
            case PlaceKind.Captured:
                _code.Emit(Op.Captured, at, 1, place.Index);
                break;
            default:
                _code.Emit(Op.Global, at, 1, place.Index);
                break;
        }
    }

    private void EmitWrite(WritePlace write, bool isWanted)
    {
        if (!TryEmitAddToLocal(write))
        {
            EmitWanted(write.Value);
            EmitStore(write.Place, write.At);
        }

        if (isWanted)
        {
            EmitRead(write.Place, write.At);
        }
    }

    private void EmitStore(Place place, Position at)
    {
        switch (place.Kind)
        {
            case PlaceKind.Local:
                _code.Emit(place.Variable!.IsCaptured ? Op.SetCell : Op.SetLocal, at, -1, place.Variable.Slot);
                break;
            case PlaceKind.Captured:
                _code.Emit(Op.SetCaptured, at, -1, place.Index);
                break;
            default:
                _code.Emit(Op.SetGlobal, at, -1, place.Index);
                break;
        }
    }

    private void EmitDeclare(Declare declare, bool isWanted)
    {
        Variable variable = declare.Variable;
        if (declare.IsRecursive && variable.IsCaptured)
        {
            // The function captures the cell, so that has to be there before the function is.
            _code.Emit(Op.Nil, declare.At, 1);
            _code.Emit(Op.NewCell, declare.At, -1, variable.Slot);
            EmitWanted(declare.Value);
            _code.Emit(Op.SetCell, declare.At, -1, variable.Slot);
        }
        else
        {
            EmitWanted(declare.Value);
            _code.Emit(variable.IsCaptured ? Op.NewCell : Op.SetLocal, declare.At, -1, variable.Slot);
        }

        if (isWanted)
        {
            EmitRead(new Place(PlaceKind.Local, variable.Slot, variable), declare.At);
        }
    }

    /// <summary>The commonest of all assignments, <c>(set i (+ i 1))</c>, is one instruction.</summary>
    private bool TryEmitAddToLocal(WritePlace write)
    {
        if (write is { Place: { Kind: PlaceKind.Local, Variable: { IsCaptured: false } variable }, Value: Arithmetic sum }
            && sum is { Operands: [ReadPlace read, var operand] }
            && ReferenceEquals(read.Place.Variable, variable)
            && Addend(sum.Operator, operand) is { } number)
        {
            _code.Emit(Op.AddToLocal, sum.At, 0, variable.Slot, number);
            return true;
        }

        return false;
    }
}
