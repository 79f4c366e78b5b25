namespace Tenants.Engine;

/// <summary>Compiles expressions to operations on the stack: + - * ( ) numbers, variables, and price(n).</summary>
internal static class Expressions
{
    private struct Cursor
    {
        public string Text;
        public int At;
        public List<Op> Code;
    }

    [ThreadStatic] private static Cursor t_cursor;

    public static Op[] Compile(string text)
    {
        t_cursor = new Cursor { Text = text.Replace(" ", "", StringComparison.Ordinal), Code = [] };
        Sum();
        return t_cursor.At == t_cursor.Text.Length ? [.. t_cursor.Code] : throw new RuleFault($"what is {text[t_cursor.At..]}?");
    }

    private static void Sum()
    {
        Product();
        while (Next() is '+' or '-')
        {
            OpKind kind = Next() == '+' ? OpKind.Add : OpKind.Subtract;
            t_cursor.At++;
            Product();
            Emit(kind);
        }
    }

    private static void Product()
    {
        Operand();
        while (Next() == '*')
        {
            t_cursor.At++;
            Operand();
            Emit(OpKind.Multiply);
        }
    }

    private static void Operand()
    {
        string word = Word();
        if (Next() == '(')
        {
            t_cursor.At++;
            Sum();
            t_cursor.At++;
            if (word.Length > 0)
            {
                Emit(word == "price" ? OpKind.Price : throw new RuleFault($"no such function: {word}"));
            }
        }
        else if (long.TryParse(word, out long number))
        {
            t_cursor.Code.Add(new Op(OpKind.Number, number, ""));
        }
        else
        {
            t_cursor.Code.Add(new Op(OpKind.Variable, 0, word));
        }
    }

    private static string Word()
    {
        int from = t_cursor.At;
        while (char.IsLetterOrDigit(Next()))
        {
            t_cursor.At++;
        }

        return t_cursor.Text[from..t_cursor.At];
    }

    private static char Next() => t_cursor.At < t_cursor.Text.Length ? t_cursor.Text[t_cursor.At] : '\0';

    private static void Emit(OpKind kind) => t_cursor.Code.Add(new Op(kind, 0, ""));
}
