using Stacks.Memory;
using Stacks.Syntax;

namespace Stacks.Compiling;

/// <summary>Turns one function's expressions into code.</summary>
internal sealed partial class Emitter
{
    private readonly string _path;
    private readonly CodeBuffer _code = new();
    private readonly List<Value> _constants = [];
    private readonly List<FunctionCode> _functions = [];

    private Emitter(string path) => _path = path;

    public static FunctionCode Compile(FunctionScope scope, IReadOnlyList<Variable> parameters, Expr body, string path)
    {
        var emitter = new Emitter(path);
        foreach (Variable parameter in parameters.Where(parameter => parameter.IsCaptured))
        {
            emitter._code.Emit(Op.Local, body.At, 1, parameter.Slot);
            emitter._code.Emit(Op.NewCell, body.At, -1, parameter.Slot);
        }

        emitter.EmitWanted(body);
        emitter._code.Emit(Op.Return, body.At, -1);
        return new FunctionCode
        {
            Name = scope.Name,
            SourcePath = path,
            Code = emitter._code.Finish(),
            Constants = [.. emitter._constants],
            Functions = [.. emitter._functions],
            Captures = [.. scope.Captures.Select(CaptureCode)],
            ParameterCount = parameters.Count,
            SlotCount = scope.SlotCount,
            MostOperands = emitter._code.MostOperands,
            Lines = emitter._code.Lines,
        };
    }

    private static int CaptureCode(Place place) => place.Kind == PlaceKind.Local ? place.Variable!.Slot : ~place.Index;

    private void EmitWanted(Expr expression) => Emit(expression, isWanted: true);

    private void EmitUnwanted(Expr expression) => Emit(expression, isWanted: false);

    /// <summary>Emits an expression; its value is left on the stack only if it is wanted.</summary>
    private void Emit(Expr expression, bool isWanted)
    {
        switch (expression)
        {
            case Constant constant when !isWanted:
                break;
            case Sequence sequence:
                EmitSequence(sequence, isWanted);
                break;
            case WritePlace write:
                EmitWrite(write, isWanted);
                break;
            case Declare declare:
                EmitDeclare(declare, isWanted);
                break;
            case Choice choice:
                EmitChoice(choice, isWanted);
                break;
            case While loop:
                EmitWhile(loop, isWanted);
                break;
            case For loop:
                EmitFor(loop, isWanted);
                break;
            case PutElement put:
                EmitPut(put, isWanted);
                break;
            case Return result:
                EmitReturn(result, isWanted);
                break;
            default:
                EmitValue(expression);
                if (!isWanted)
                {
                    _code.Emit(Op.Pop, expression.At, -1);
                }

                break;
        }
    }

    /// <summary>Emits an expression that leaves its value in any case.</summary>
    private void EmitValue(Expr expression)
    {
        switch (expression)
        {
            case Constant constant:
                EmitConstant(constant);
                break;
            case ReadPlace read:
                EmitRead(read.Place, read.At);
                break;
            case Logic logic:
                EmitLogic(logic);
                break;
            case Not not:
                EmitWanted(not.Operand);
                _code.Emit(Op.Not, not.At, 0);
                break;
            case Negate negate:
                EmitWanted(negate.Operand);
                _code.Emit(Op.Negate, negate.At, 0);
                break;
            case Arithmetic arithmetic:
                EmitArithmetic(arithmetic);
                break;
            case Comparison comparison:
                EmitWanted(comparison.Left);
                EmitWanted(comparison.Right);
                _code.Emit(Op.Less + (int)comparison.Operator, comparison.At, -1);
                break;
            case Element element:
                EmitWanted(element.Container);
                EmitWanted(element.Key);
                _code.Emit(Op.At, element.At, -1);
                break;
            case ListLiteral list:
                EmitAll(list.Items);
                _code.Emit(Op.List, list.At, 1 - list.Items.Count, list.Items.Count);
                break;
            case Lambda lambda:
                EmitLambda(lambda);
                break;
            case Call call:
                EmitWanted(call.Callee);
                EmitAll(call.Arguments);
                _code.Emit(Op.Call, call.At, -call.Arguments.Count, call.Arguments.Count);
                break;
            case NativeCall call:
                EmitAll(call.Arguments);
                _code.Emit(Op.Native, call.At, 1 - call.Arguments.Count, call.Native.Index, call.Arguments.Count);
                break;
            default:
                throw new InvalidOperationException($"Nothing emits {expression.GetType().Name}.");
        }
    }

    private void EmitAll(IEnumerable<Expr> expressions)
    {
        foreach (Expr expression in expressions)
        {
            EmitWanted(expression);
        }
    }

    private void EmitSequence(Sequence sequence, bool isWanted)
    {
        int last = sequence.Steps.Count - 1;
        for (int i = 0; i <= last; i++)
        {
            Emit(sequence.Steps[i], isWanted && i == last);
        }

        if (last < 0 && isWanted)
        {
            _code.Emit(Op.Nil, sequence.At, 1);
        }
    }

    private void EmitConstant(Constant constant)
    {
        Value value = constant.Value;
        if (value.IsNil)
        {
            _code.Emit(Op.Nil, constant.At, 1);
        }
        else if (value.IsBool)
        {
            _code.Emit(value.IsTrue ? Op.True : Op.False, constant.At, 1);
        }
        else if (SmallInt(constant) is { } number)
        {
            _code.Emit(Op.Int, constant.At, 1, number);
        }
        else
        {
            _code.Emit(Op.Constant, constant.At, 1, _constants.Count);
            _constants.Add(value);
        }
    }

    private void EmitArithmetic(Arithmetic arithmetic)
    {
        EmitWanted(arithmetic.Operands[0]);
        foreach (Expr operand in arithmetic.Operands.Skip(1))
        {
            if (Addend(arithmetic.Operator, operand) is { } number)
            {
                _code.Emit(Op.AddInt, arithmetic.At, 0, number);
            }
            else
            {
                EmitWanted(operand);
                _code.Emit(Op.Add + (int)arithmetic.Operator, arithmetic.At, -1);
            }
        }
    }

    private void EmitPut(PutElement put, bool isWanted)
    {
        EmitWanted(put.Container);
        EmitWanted(put.Key);
        EmitWanted(put.Value);
        _code.Emit(Op.Put, put.At, -3);
        if (isWanted)
        {
            _code.Emit(Op.Nil, put.At, 1);
        }
    }

    private void EmitLambda(Lambda lambda)
    {
        FunctionCode function = Compile(lambda.Scope, lambda.Parameters, lambda.Body, _path);
        _code.Emit(Op.Closure, lambda.At, 1, _functions.Count);
        _functions.Add(function);
    }

    private void EmitReturn(Return result, bool isWanted)
    {
        EmitWanted(result.Value);
        _code.Emit(Op.Return, result.At, -1);
        // Nobody sees the value here, but whoever wanted it counts on it.
        _code.Depth += isWanted ? 1 : 0;
    }

    /// <summary>The number to add, where adding or subtracting the operand can be done by AddInt.</summary>
    private static int? Addend(ArithmeticOperator arithmetic, Expr operand)
    {
        return arithmetic switch
        {
            ArithmeticOperator.Add => SmallInt(operand),
            ArithmeticOperator.Subtract when SmallInt(operand) is > int.MinValue and var number => -number,
            _ => null,
        };
    }

    private static int? SmallInt(Expr expression)
    {
        return expression is Constant { Value: { IsInt: true, Bits: >= int.MinValue and <= int.MaxValue and var number } } ? (int)number : null;
    }
}
