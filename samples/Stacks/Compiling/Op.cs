namespace Stacks.Compiling;

/// <summary>
/// The instructions. Each is one element of a function's code and its operands follow it, as named in brackets.
/// </summary>
internal enum Op
{
    // Values
    Nil,
    True,
    False,
    Int,            // [number]
    Constant,       // [index]
    Pop,

    // Variables
    Local,          // [slot]
    SetLocal,       // [slot]
    AddToLocal,     // [slot, number]
    NewCell,        // [slot] puts the popped value into a new cell, the cell into the slot
    Cell,           // [slot]
    SetCell,        // [slot]
    Captured,       // [index]
    SetCaptured,    // [index]
    Global,         // [index]
    SetGlobal,      // [index]

    // Jumps
    Jump,           // [target]
    Loop,           // [target] backwards
    JumpIfFalse,    // [target]
    JumpIfTrue,     // [target]
    FalseOrPop,     // [target] jumps if false, or pops
    TrueOrPop,      // [target]
    UnlessLess,     // [target] and so on: compare, and jump if it does not hold
    UnlessLessOrEqual,
    UnlessGreater,
    UnlessGreaterOrEqual,
    UnlessEqual,
    UnlessNotEqual,
    ForPrepare,     // [slot, target] leaves an empty loop
    ForNext,        // [slot, target] counts on and goes back, or ends

    // Operators, in the order of the operators of the syntax
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
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    Equal,
    NotEqual,
    AddInt,         // [number]
    Negate,
    Not,

    // Objects
    At,
    Put,
    List,           // [count]
    Closure,        // [index]

    // Calls
    Call,           // [count]
    Native,         // [index, count]
    Return,
}
