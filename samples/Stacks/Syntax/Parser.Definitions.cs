using Stacks.Memory;
using Stacks.Reading;

namespace Stacks.Syntax;

/// <summary>The forms that make names: <c>let</c>, <c>fn</c>; and <c>set</c>.</summary>
internal static partial class Parser
{
    private static Sequence Definitions(ListForm form)
    {
        Require(form.Items.Count >= 3 && form.Items.Count % 2 == 1, form, "(let name value ...)");
        var steps = new List<Expr>();
        for (int i = 1; i < form.Items.Count; i += 2)
        {
            WordForm name = NameIn(form.Items[i]);
            // The value comes first: in (let x (+ x 1)) it still means the x of outside.
            Expr value = Expression(form.Items[i + 1]);
            steps.Add(t_function!.IsTopLevel
                ? new WritePlace(name.At, new Place(PlaceKind.Global, t_globals![name.Word], null), value)
                : new Declare(name.At, t_function.Declare(name.Word, name.At), value));
        }

        steps.Add(new Constant(form.At, Value.Nil));
        return new Sequence(form.At, steps);
    }

    private static Expr MisplacedDefinition(ListForm form)
    {
        throw new SyntaxFault(form.At, "a definition stands directly in a body; use (do ...) to make one");
    }

    private static bool IsFunctionDefinition(Form form, out WordForm? name)
    {
        name = form is ListForm { Head: "fn", Items: { Count: > 2 } items } ? items[1] as WordForm : null;
        return name is not null;
    }

    private static Expr FunctionDefinition(ListForm form, WordForm name)
    {
        NameIn(name);
        if (t_function!.IsTopLevel)
        {
            var place = new Place(PlaceKind.Global, t_globals![name.Word], null);
            return new WritePlace(form.At, place, Function(form, name));
        }

        Variable variable = t_function.Declare(name.Word, name.At);
        return new Declare(form.At, variable, Function(form, name), IsRecursive: true);
    }

    private static Expr UnnamedFunction(ListForm form)
    {
        return IsFunctionDefinition(form, out _) ? MisplacedDefinition(form) : Function(form, null);
    }

    private static Lambda Function(ListForm form, WordForm? name)
    {
        int parameterList = name is null ? 1 : 2;
        Require(form.Items.Count > parameterList, form, "(fn name (parameters...) body...), the name being optional");
        var scope = new FunctionScope(t_function, FunctionName.Of(name).Text);
        t_function = scope;
        scope.OpenBlock();
        List<Variable> parameters = Parameters(form.Items[parameterList]);
        Expr body = Body(form.At, form.Items.Skip(parameterList + 1));
        scope.CloseBlock();
        t_function = scope.Outer;
        return new Lambda(form.At, scope, parameters, body);
    }

    private static List<Variable> Parameters(Form form)
    {
        if (form is not ListForm list)
        {
            throw new SyntaxFault(form.At, "the parameters belong here, in parentheses");
        }

        var parameters = new List<Variable>();
        foreach (Form item in list.Items)
        {
            parameters.Add(t_function!.Declare(NameIn(item).Word, item.At));
        }

        return parameters;
    }

    private static WritePlace Assignment(ListForm form)
    {
        Require(form.Items.Count == 3, form, "(set name value)");
        WordForm name = NameIn(form.Items[1]);
        Place place = Find(name.Word) ?? throw new SyntaxFault(name.At, $"nothing is called '{name.Word}' here");
        if (place.Variable is { IsFixed: true })
        {
            throw new SyntaxFault(name.At, $"'{name.Word}' belongs to its loop and cannot be set");
        }

        return new WritePlace(form.At, place, Expression(form.Items[2]));
    }

    private static Return ReturnForm(ListForm form)
    {
        Require(form.Items.Count <= 2, form, "(return) or (return value)");
        if (t_function!.Outer is null)
        {
            throw new SyntaxFault(form.At, "return stands in a function");
        }

        return new Return(form.At, form.Items.Count == 2 ? Expression(form.Items[1]) : new Constant(form.At, Value.Nil));
    }
}
