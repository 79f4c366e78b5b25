using Stacks.Natives;
using Stacks.Reading;

namespace Stacks.Syntax;

/// <summary>Operators, element access and native functions, which look like calls.</summary>
internal static partial class Parser
{
    private static readonly Dictionary<string, ArithmeticOperator> s_arithmetic = new()
    {
        ["+"] = ArithmeticOperator.Add,
        ["-"] = ArithmeticOperator.Subtract,
        ["*"] = ArithmeticOperator.Multiply,
        ["/"] = ArithmeticOperator.Divide,
        ["%"] = ArithmeticOperator.Remainder,
        ["&"] = ArithmeticOperator.And,
        ["|"] = ArithmeticOperator.Or,
        ["^"] = ArithmeticOperator.Xor,
        ["<<"] = ArithmeticOperator.ShiftLeft,
        [">>"] = ArithmeticOperator.ShiftRight,
    };

    private static readonly Dictionary<string, ComparisonOperator> s_comparisons = new()
    {
        ["<"] = ComparisonOperator.Less,
        ["<="] = ComparisonOperator.LessOrEqual,
        [">"] = ComparisonOperator.Greater,
        [">="] = ComparisonOperator.GreaterOrEqual,
        ["="] = ComparisonOperator.Equal,
        ["!="] = ComparisonOperator.NotEqual,
    };

    private static bool IsOperator(string word)
    {
        return s_arithmetic.ContainsKey(word) || s_comparisons.ContainsKey(word) || word is "at" or "put";
    }

    private static Expr? BuiltIn(ListForm form, string head)
    {
        if (s_arithmetic.TryGetValue(head, out ArithmeticOperator arithmetic))
        {
            return ArithmeticForm(form, arithmetic);
        }

        if (s_comparisons.TryGetValue(head, out ComparisonOperator comparison))
        {
            Require(form.Items.Count == 3, form, $"({head} left right)");
            return new Comparison(form.At, comparison, Expression(form.Items[1]), Expression(form.Items[2]));
        }

        switch (head)
        {
            case "at":
                Require(form.Items.Count == 3, form, "(at container key)");
                return new Element(form.At, Expression(form.Items[1]), Expression(form.Items[2]));
            case "put":
                Require(form.Items.Count == 4, form, "(put container key value)");
                return new PutElement(form.At, Expression(form.Items[1]), Expression(form.Items[2]), Expression(form.Items[3]));
            default:
                return NativeTable.Find(head) is { } native ? CallOf(native, form) : null;
        }
    }

    private static Expr ArithmeticForm(ListForm form, ArithmeticOperator arithmetic)
    {
        if (arithmetic == ArithmeticOperator.Subtract && form.Items.Count == 2)
        {
            return new Negate(form.At, Expression(form.Items[1]));
        }

        Require(form.Items.Count >= 3, form, $"({form.Head} left right ...)");
        return new Arithmetic(form.At, arithmetic, Expressions(form.Items.Skip(1)));
    }

    private static NativeCall CallOf(Native native, ListForm form)
    {
        int count = form.Items.Count - 1;
        if (count < native.Least || count > native.Most)
        {
            throw new SyntaxFault(form.At, $"'{native.Name}' takes {native.Wants}, not {count}");
        }

        return new NativeCall(form.At, native, Expressions(form.Items.Skip(1)));
    }
}
