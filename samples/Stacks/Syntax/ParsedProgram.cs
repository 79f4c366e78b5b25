namespace Stacks.Syntax;

/// <summary>A whole program as the parser leaves it.</summary>
internal sealed record ParsedProgram(FunctionScope Main, Expr Body, IReadOnlyList<string> GlobalNames);
