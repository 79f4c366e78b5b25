using Stacks.Compiling;
using Stacks.Memory;
using Stacks.Natives;

namespace Stacks.Machine;

internal static partial class Interpreter
{
    /// <summary>Runs the function that was entered last until it returns.</summary>
    /// <remarks>
    /// The frame's pc is stored before each instruction, so that a fault anywhere below finds where it happened.
    /// </remarks>
    private static Value Loop()
    {
        ref Frame frame = ref CallStack.t_frame;
        ref int sp = ref OperandStack.t_sp;
        Value[] stack = OperandStack.t_slots!;
        int[] code = frame.Function.Code;
        int variables = frame.Base;
        int pc = 0;
        while (true)
        {
            frame.Pc = pc;
            Counters.t_instructions++;
            switch ((Op)code[pc++])
            {
                case Op.Nil:
                    stack[sp++] = default;
                    break;
                case Op.True:
                    stack[sp++] = Value.True;
                    break;
                case Op.False:
                    stack[sp++] = Value.False;
                    break;
                case Op.Int:
                    stack[sp++] = Value.Int(code[pc++]);
                    break;
                case Op.Constant:
                    stack[sp++] = frame.Function.Constants[code[pc++]];
                    break;
                case Op.Pop:
                    sp--;
                    break;

                case Op.Local:
                    stack[sp++] = stack[variables + code[pc++]];
                    break;
                case Op.SetLocal:
                    stack[variables + code[pc++]] = stack[--sp];
                    break;
                case Op.AddToLocal:
                    Operators.AddInt(ref stack[variables + code[pc]], code[pc + 1]);
                    pc += 2;
                    break;
                case Op.NewCell:
                    stack[variables + code[pc++]] = Value.Of(Heap.NewCell(stack[--sp]));
                    break;
                case Op.Cell:
                    stack[sp++] = ((CellObject)stack[variables + code[pc++]].Ref!).Content;
                    break;
                case Op.SetCell:
                    ((CellObject)stack[variables + code[pc++]].Ref!).Content = stack[--sp];
                    break;
                case Op.Captured:
                    stack[sp++] = frame.Closure.Cells[code[pc++]].Content;
                    break;
                case Op.SetCaptured:
                    frame.Closure.Cells[code[pc++]].Content = stack[--sp];
                    break;
                case Op.Global:
                    stack[sp++] = Globals.Get(code[pc++]);
                    break;
                case Op.SetGlobal:
                    Globals.Set(code[pc++], stack[--sp]);
                    break;

                case Op.Jump:
                    pc = code[pc];
                    break;
                case Op.Loop:
                    Fuel.Burn();
                    pc = code[pc];
                    break;
                case Op.JumpIfFalse:
                    pc = stack[--sp].IsTrue ? pc + 1 : code[pc];
                    break;
                case Op.JumpIfTrue:
                    pc = stack[--sp].IsTrue ? code[pc] : pc + 1;
                    break;
                case Op.FalseOrPop:
                    pc = PopIf(stack[sp - 1].IsTrue, ref sp) ? pc + 1 : code[pc];
                    break;
                case Op.TrueOrPop:
                    pc = PopIf(!stack[sp - 1].IsTrue, ref sp) ? pc + 1 : code[pc];
                    break;
                case Op.UnlessLess:
                    sp -= 2;
                    pc = Operators.Less(stack[sp], stack[sp + 1]) ? pc + 1 : code[pc];
                    break;
                case Op.UnlessLessOrEqual:
                    sp -= 2;
                    pc = Operators.LessOrEqual(stack[sp], stack[sp + 1]) ? pc + 1 : code[pc];
                    break;
                case Op.UnlessGreater:
                    sp -= 2;
                    pc = Operators.Less(stack[sp + 1], stack[sp]) ? pc + 1 : code[pc];
                    break;
                case Op.UnlessGreaterOrEqual:
                    sp -= 2;
                    pc = Operators.LessOrEqual(stack[sp + 1], stack[sp]) ? pc + 1 : code[pc];
                    break;
                case Op.UnlessEqual:
                    sp -= 2;
                    pc = Operators.AreEqual(stack[sp], stack[sp + 1]) ? pc + 1 : code[pc];
                    break;
                case Op.UnlessNotEqual:
                    sp -= 2;
                    pc = Operators.AreEqual(stack[sp], stack[sp + 1]) ? code[pc] : pc + 1;
                    break;
                case Op.ForPrepare:
                    pc = Counting.HasFirst(stack.AsSpan(variables + code[pc], 3)) ? pc + 2 : code[pc + 1];
                    break;
                case Op.ForNext:
                    Fuel.Burn();
                    pc = Counting.HasNext(stack.AsSpan(variables + code[pc], 3)) ? code[pc + 1] : pc + 2;
                    break;

                case Op.Add:
                    sp--;
                    Operators.Add(ref stack[sp - 1], stack[sp]);
                    break;
                case Op.Subtract:
                    sp--;
                    Operators.Subtract(ref stack[sp - 1], stack[sp]);
                    break;
                case Op.Multiply:
                    sp--;
                    Operators.Multiply(ref stack[sp - 1], stack[sp]);
                    break;
                case Op.Divide:
                    sp--;
                    Operators.Divide(ref stack[sp - 1], stack[sp]);
                    break;
                case Op.Remainder:
                    sp--;
                    Operators.Remainder(ref stack[sp - 1], stack[sp]);
                    break;
                case Op.And:
                    sp--;
                    Operators.And(ref stack[sp - 1], stack[sp]);
                    break;
                case Op.Or:
                    sp--;
                    Operators.Or(ref stack[sp - 1], stack[sp]);
                    break;
                case Op.Xor:
                    sp--;
                    Operators.Xor(ref stack[sp - 1], stack[sp]);
                    break;
                case Op.ShiftLeft:
                    sp--;
                    Operators.ShiftLeft(ref stack[sp - 1], stack[sp]);
                    break;
                case Op.ShiftRight:
                    sp--;
                    Operators.ShiftRight(ref stack[sp - 1], stack[sp]);
                    break;
                case Op.Less:
                    sp--;
                    stack[sp - 1] = Value.Bool(Operators.Less(stack[sp - 1], stack[sp]));
                    break;
                case Op.LessOrEqual:
                    sp--;
                    stack[sp - 1] = Value.Bool(Operators.LessOrEqual(stack[sp - 1], stack[sp]));
                    break;
                case Op.Greater:
                    sp--;
                    stack[sp - 1] = Value.Bool(Operators.Less(stack[sp], stack[sp - 1]));
                    break;
                case Op.GreaterOrEqual:
                    sp--;
                    stack[sp - 1] = Value.Bool(Operators.LessOrEqual(stack[sp], stack[sp - 1]));
                    break;
                case Op.Equal:
                    sp--;
                    stack[sp - 1] = Value.Bool(Operators.AreEqual(stack[sp - 1], stack[sp]));
                    break;
                case Op.NotEqual:
                    sp--;
                    stack[sp - 1] = Value.Bool(!Operators.AreEqual(stack[sp - 1], stack[sp]));
                    break;
                case Op.AddInt:
                    Operators.AddInt(ref stack[sp - 1], code[pc++]);
                    break;
                case Op.Negate:
                    Operators.Negate(ref stack[sp - 1]);
                    break;
                case Op.Not:
                    stack[sp - 1] = Value.Bool(!stack[sp - 1].IsTrue);
                    break;

                case Op.At:
                    sp--;
                    stack[sp - 1] = Elements.At(stack[sp - 1], stack[sp]);
                    break;
                case Op.Put:
                    sp -= 3;
                    Elements.Put(stack[sp], stack[sp + 1], stack[sp + 2]);
                    break;
                case Op.List:
                    MakeList(code[pc++], ref sp);
                    break;
                case Op.Closure:
                    stack[sp++] = Value.Of(Capture(frame.Function.Functions[code[pc++]]));
                    break;

                case Op.Call:
                    OperandStack.CheckHeight();
                    Fuel.Burn();
                    CallStack.Enter(code[pc]);
                    // The stack may have moved to a larger array.
                    stack = OperandStack.t_slots!;
                    code = frame.Function.Code;
                    variables = frame.Base;
                    pc = 0;
                    break;
                case Op.Native:
                    Fuel.Burn();
                    CallNative(NativeTable.At(code[pc]), code[pc + 1], ref sp);
                    pc += 2;
                    break;
                case Op.Return:
                    Value result = stack[sp - 1];
                    sp = variables - 1;
                    if (!CallStack.Leave())
                    {
                        return result;
                    }

                    stack[sp++] = result;
                    code = frame.Function.Code;
                    variables = frame.Base;
                    pc = frame.Pc;
                    break;
                default:
                    throw new InvalidOperationException($"There is no instruction {code[pc - 1]}.");
            }
        }
    }

    private static bool PopIf(bool pops, ref int sp)
    {
        if (pops)
        {
            sp--;
        }

        return pops;
    }

    /// <summary>Replaces the top operands by a list of them.</summary>
    private static void MakeList(int count, ref int sp)
    {
        Value[] stack = OperandStack.t_slots!;
        ListObject list = Heap.NewList(count);
        stack.AsSpan(sp - count, count).CopyTo(list.Items);
        list.Count = count;
        sp -= count;
        stack[sp++] = Value.Of(list);
    }

    private static ClosureObject Capture(FunctionCode function)
    {
        var cells = new CellObject[function.Captures.Length];
        for (int i = 0; i < cells.Length; i++)
        {
            int from = function.Captures[i];
            cells[i] = from >= 0
                ? (CellObject)OperandStack.t_slots![CallStack.t_frame.Base + from].Ref!
                : CallStack.t_frame.Closure.Cells[~from];
        }

        return Heap.NewClosure(function, cells);
    }

    private static void CallNative(Native native, int count, ref int sp)
    {
        Value[] stack = OperandStack.t_slots!;
        NativeTable.t_running = native;
        Value result = native.Body(new Arguments(stack.AsSpan(sp - count, count)));
        sp -= count;
        stack[sp++] = result;
    }
}
