using Stacks.Memory;
using Stacks.Natives;
using Stacks.Reading;

namespace Stacks.Syntax;

/// <summary>What the parser makes of the forms: every name has its place, every form its meaning.</summary>
internal abstract record Expr(Position At);

internal sealed record Constant(Position At, Value Value) : Expr(At);

internal sealed record ReadPlace(Position At, Place Place) : Expr(At);

internal sealed record WritePlace(Position At, Place Place, Expr Value) : Expr(At);

/// <summary>Gives a new local variable its first value.</summary>
/// <param name="IsRecursive">The value is a function that may use the variable itself.</param>
internal sealed record Declare(Position At, Variable Variable, Expr Value, bool IsRecursive = false) : Expr(At);

/// <summary>Several expressions in order; the last one's value is the block's.</summary>
internal sealed record Sequence(Position At, IReadOnlyList<Expr> Steps) : Expr(At);

internal sealed record Clause(Expr Test, Expr Body);

/// <summary>The first clause whose test holds; <c>if</c>, <c>when</c> and <c>cond</c> all come to this.</summary>
internal sealed record Choice(Position At, IReadOnlyList<Clause> Clauses, Expr? Otherwise) : Expr(At);

internal sealed record While(Position At, Expr Test, Expr Body) : Expr(At);

/// <summary>Counts <paramref name="Variable"/> from a first value up or down to a limit that it does not reach.</summary>
/// <param name="Counter">The first of three hidden variables with neighbouring slots: counter, limit and step.</param>
internal sealed record For(Position At, Variable Variable, Variable Counter, Expr From, Expr Limit, Expr Step, Expr Body) : Expr(At);

/// <summary><c>and</c> (<paramref name="StopsAt"/> false) or <c>or</c> (true).</summary>
internal sealed record Logic(Position At, bool StopsAt, IReadOnlyList<Expr> Parts) : Expr(At);

internal sealed record Not(Position At, Expr Operand) : Expr(At);

internal sealed record Negate(Position At, Expr Operand) : Expr(At);

/// <summary>An arithmetic operator on two or more operands, from left to right.</summary>
internal sealed record Arithmetic(Position At, ArithmeticOperator Operator, IReadOnlyList<Expr> Operands) : Expr(At);

internal sealed record Comparison(Position At, ComparisonOperator Operator, Expr Left, Expr Right) : Expr(At);

internal sealed record Element(Position At, Expr Container, Expr Key) : Expr(At);

internal sealed record PutElement(Position At, Expr Container, Expr Key, Expr Value) : Expr(At);

internal sealed record ListLiteral(Position At, IReadOnlyList<Expr> Items) : Expr(At);

internal sealed record Call(Position At, Expr Callee, IReadOnlyList<Expr> Arguments) : Expr(At);

internal sealed record NativeCall(Position At, Native Native, IReadOnlyList<Expr> Arguments) : Expr(At);

internal sealed record Return(Position At, Expr Value) : Expr(At);

internal sealed record Lambda(Position At, FunctionScope Scope, IReadOnlyList<Variable> Parameters, Expr Body) : Expr(At);

internal enum ArithmeticOperator
{
    Add,
    Subtract,
    Multiply,
    Divide,
    Remainder,
    And,
    Or,
    Xor,
    ShiftLeft,
    ShiftRight,
}

internal enum ComparisonOperator
{
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    Equal,
    NotEqual,
}
