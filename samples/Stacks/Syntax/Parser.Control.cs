using Stacks.Memory;
using Stacks.Natives;
using Stacks.Reading;

namespace Stacks.Syntax;

/// <summary>The forms that decide and repeat.</summary>
internal static partial class Parser
{
    private static readonly Dictionary<string, Func<ListForm, Expr>> s_forms = new()
    {
        ["let"] = MisplacedDefinition,
        ["fn"] = UnnamedFunction,
        ["set"] = Assignment,
        ["return"] = ReturnForm,
        ["do"] = form => Body(form.At, form.Items.Skip(1)),
        ["if"] = If,
        ["when"] = When,
        ["cond"] = Cond,
        ["while"] = WhileLoop,
        ["for"] = ForLoop,
        ["each"] = EachLoop,
        ["and"] = form => new Logic(form.At, StopsAt: false, LogicParts(form)),
        ["or"] = form => new Logic(form.At, StopsAt: true, LogicParts(form)),
        ["not"] = Negation,
    };

    private static Choice If(ListForm form)
    {
        Require(form.Items.Count is 3 or 4, form, "(if test then else), the else being optional");
        var clause = new Clause(Expression(form.Items[1]), Expression(form.Items[2]));
        return new Choice(form.At, [clause], form.Items.Count == 4 ? Expression(form.Items[3]) : null);
    }

    private static Choice When(ListForm form)
    {
        Require(form.Items.Count >= 2, form, "(when test body...)");
        return new Choice(form.At, [new Clause(Expression(form.Items[1]), Body(form.At, form.Items.Skip(2)))], null);
    }

    private static Choice Cond(ListForm form)
    {
        var clauses = new List<Clause>();
        Expr? otherwise = null;
        foreach (Form item in form.Items.Skip(1))
        {
            Require(otherwise is null && item is ListForm { Items.Count: > 0 }, form, "(cond (test body...) ... (else body...))");
            var clause = (ListForm)item;
            Expr? test = clause.Head == "else" ? null : Expression(clause.Items[0]);
            Sequence body = Body(clause.At, clause.Items.Skip(1));
            if (test is null)
            {
                otherwise = body;
            }
            else
            {
                clauses.Add(new Clause(test, body));
            }
        }

        return new Choice(form.At, clauses, otherwise);
    }

    private static While WhileLoop(ListForm form)
    {
        Require(form.Items.Count >= 2, form, "(while test body...)");
        return new While(form.At, Expression(form.Items[1]), Body(form.At, form.Items.Skip(2)));
    }

    private static For ForLoop(ListForm form)
    {
        const string Shape = "(for (name from limit step) body...), the step being optional";
        Require(form.Items.Count >= 2, form, Shape);
        var header = form.Items[1] as ListForm;
        Require(header is { Items.Count: 3 or 4 }, form, Shape);
        WordForm name = NameIn(header!.Items[0]);
        Expr from = Expression(header.Items[1]);
        Expr limit = Expression(header.Items[2]);
        Expr step = header.Items.Count == 4 ? Expression(header.Items[3]) : new Constant(form.At, Value.Int(1));

        t_function!.OpenBlock();
        Variable counter = DeclareCounter();
        Variable variable = t_function.Declare(name.Word, name.At, isFixed: true);
        Sequence body = Body(form.At, form.Items.Skip(2));
        t_function.CloseBlock();
        return new For(form.At, variable, counter, from, limit, step, body);
    }

    /// <summary><c>each</c> is a <c>for</c> over the places of a list that is kept in a hidden variable.</summary>
    private static Sequence EachLoop(ListForm form)
    {
        const string Shape = "(each (name list) body...)";
        Require(form.Items.Count >= 2, form, Shape);
        var header = form.Items[1] as ListForm;
        Require(header is { Items.Count: 2 }, form, Shape);
        WordForm name = NameIn(header!.Items[0]);
        Expr list = Expression(header.Items[1]);
        Position at = header.At;

        t_function!.OpenBlock();
        Variable hidden = t_function.DeclareHidden();
        var readList = new ReadPlace(at, new Place(PlaceKind.Local, hidden.Slot, hidden));
        Variable counter = DeclareCounter();
        Variable place = t_function.DeclareHidden();
        var readElement = new Element(at, readList, new ReadPlace(at, new Place(PlaceKind.Local, place.Slot, place)));
        var element = new Declare(at, t_function.Declare(name.Word, name.At, isFixed: true), readElement);
        var body = new Sequence(form.At, [element, Body(form.At, form.Items.Skip(2))]);
        t_function.CloseBlock();

        var length = new NativeCall(at, NativeTable.Find("len")!, [readList]);
        var loop = new For(form.At, place, counter, new Constant(at, Value.Int(0)), length, new Constant(at, Value.Int(1)), body);
        return new Sequence(form.At, [new Declare(at, hidden, list), loop]);
    }

    /// <summary>A loop needs three neighbouring variables: counter, limit and step.</summary>
    private static Variable DeclareCounter()
    {
        Variable counter = t_function!.DeclareHidden();
        t_function.DeclareHidden();
        t_function.DeclareHidden();
        return counter;
    }

    private static List<Expr> LogicParts(ListForm form)
    {
        Require(form.Items.Count >= 2, form, $"({form.Head} expression...)");
        return Expressions(form.Items.Skip(1));
    }

    private static Not Negation(ListForm form)
    {
        Require(form.Items.Count == 2, form, "(not expression)");
        return new Not(form.At, Expression(form.Items[1]));
    }
}
