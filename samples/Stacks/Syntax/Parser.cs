using Stacks.Memory;
using Stacks.Natives;
using Stacks.Reading;

namespace Stacks.Syntax;

/// <summary>Gives forms their meaning. Each thread parses one program at a time.</summary>
internal static partial class Parser
{
    [ThreadStatic]
    private static FunctionScope? t_function;

    [ThreadStatic]
    private static Dictionary<string, int>? t_globals;

    public static ParsedProgram Parse(IReadOnlyList<Form> forms)
    {
        FunctionName.StartOver();
        t_function = new FunctionScope(null, "main");
        t_globals = new Dictionary<string, int>();
        try
        {
            foreach (Form form in forms)
            {
                DeclareGlobals(form);
            }

            Expr body = TopLevel(forms);
            return new ParsedProgram(t_function, body, [.. t_globals.Keys]);
        }
        finally
        {
            t_function = null;
            t_globals = null;
        }
    }

    /// <summary>Global names are known everywhere, so that functions can use what is defined further down.</summary>
    private static void DeclareGlobals(Form form)
    {
        if (form is not ListForm { Items: var items, Head: "let" or "fn" } list)
        {
            return;
        }

        // Wrong definitions are reported when they are parsed; here they just declare nothing.
        int last = list.Head == "let" ? items.Count - 1 : Math.Min(items.Count - 1, 2);
        for (int i = 1; i < last; i += 2)
        {
            if (items[i] is WordForm name && !t_globals!.TryAdd(name.Word, t_globals.Count))
            {
                throw new SyntaxFault(name.At, $"'{name.Word}' is defined twice");
            }
        }
    }

    /// <summary>Functions are defined before anything else runs, whatever the order in the text.</summary>
    private static Sequence TopLevel(IReadOnlyList<Form> forms)
    {
        var functions = new List<Expr>();
        var others = new List<Expr>();
        foreach (Form form in forms)
        {
            (IsFunctionDefinition(form, out _) ? functions : others).Add(Statement(form));
        }

        return new Sequence(new Position(1, 1), [.. functions, .. others]);
    }

    /// <summary>A form that stands directly in a body, where definitions are allowed.</summary>
    private static Expr Statement(Form form)
    {
        if (form is ListForm { Head: "let" } let)
        {
            return Definitions(let);
        }

        return IsFunctionDefinition(form, out WordForm? name) ? FunctionDefinition((ListForm)form, name!) : Expression(form);
    }

    private static Sequence Body(Position at, IEnumerable<Form> forms)
    {
        t_function!.OpenBlock();
        var steps = new List<Expr>();
        foreach (Form form in forms)
        {
            steps.Add(Statement(form));
        }

        t_function.CloseBlock();
        return new Sequence(at, steps);
    }

    private static Expr Expression(Form form)
    {
        return form switch
        {
            IntegerForm integer => new Constant(integer.At, Value.Int(integer.Number)),
            FloatForm number => new Constant(number.At, Value.Float(number.Number)),
            TextForm text => new Constant(text.At, Value.Of(TextObject.Permanent(text.Text))),
            WordForm word => Word(word),
            BracketForm list => new ListLiteral(list.At, Expressions(list.Items)),
            ListForm list => Compound(list),
            _ => throw new InvalidOperationException(),
        };
    }

    private static List<Expr> Expressions(IEnumerable<Form> forms)
    {
        var expressions = new List<Expr>();
        foreach (Form form in forms)
        {
            expressions.Add(Expression(form));
        }

        return expressions;
    }

    private static Expr Word(WordForm word)
    {
        switch (word.Word)
        {
            case "nil":
                return new Constant(word.At, Value.Nil);
            case "true":
                return new Constant(word.At, Value.True);
            case "false":
                return new Constant(word.At, Value.False);
        }

        if (Find(word.Word) is { } place)
        {
            return new ReadPlace(word.At, place);
        }

        bool isBuiltIn = IsReserved(word.Word) || IsOperator(word.Word) || NativeTable.Find(word.Word) is not null;
        throw new SyntaxFault(word.At, isBuiltIn
            ? $"'{word.Word}' is built in and no value; write a function around it"
            : $"nothing is called '{word.Word}' here");
    }

    private static Expr Compound(ListForm form)
    {
        if (form.Items.Count == 0)
        {
            throw new SyntaxFault(form.At, "an empty form means nothing; nil is written nil");
        }

        if (form.Head is { } head)
        {
            if (s_forms.TryGetValue(head, out Func<ListForm, Expr>? parse))
            {
                return parse(form);
            }

            // A program's own names come before the built-in ones.
            if (Find(head) is null && BuiltIn(form, head) is { } builtIn)
            {
                return builtIn;
            }
        }

        return new Call(form.At, Expression(form.Items[0]), Expressions(form.Items.Skip(1)));
    }

    private static Place? Find(string name)
    {
        if (t_function!.Find(name) is { } place)
        {
            return place;
        }

        return t_globals!.TryGetValue(name, out int index) ? new Place(PlaceKind.Global, index, null) : null;
    }

    private static bool IsReserved(string word) => word is "nil" or "true" or "false" or "else" || s_forms.ContainsKey(word);

    private static WordForm NameIn(Form form)
    {
        if (form is not WordForm word)
        {
            throw new SyntaxFault(form.At, "a name belongs here");
        }

        return IsReserved(word.Word) ? throw new SyntaxFault(word.At, $"'{word.Word}' is a word of the language and no name") : word;
    }

    private static void Require(bool isRight, ListForm form, string shape)
    {
        if (!isRight)
        {
            throw new SyntaxFault(form.At, $"this form is written {shape}");
        }
    }
}
