using Stacks.Reading;
using Stacks.Syntax;

namespace Stacks.Compiling;

/// <summary>A program that is ready to run.</summary>
internal sealed record CompiledProgram(FunctionCode Main, IReadOnlyList<string> GlobalNames)
{
    /// <exception cref="SyntaxFault">The text is no program.</exception>
    public static CompiledProgram Compile(SourceText source)
    {
        List<Form> forms = Reader.ReadAll(source);
        ParsedProgram parsed = Parser.Parse(forms);
        FunctionCode main = Emitter.Compile(parsed.Main, [], parsed.Body, source.Path);
        return new CompiledProgram(main, parsed.GlobalNames);
    }
}
