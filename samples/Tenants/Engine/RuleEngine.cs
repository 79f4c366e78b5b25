using System.Text;

namespace Tenants.Engine;

/// <summary>
/// Runs rules. One engine per thread: all that it works on is in thread-statics, as engines have it that grew up before
/// there was await.
/// </summary>
internal static class RuleEngine
{
    private const int MostSteps = 100_000;

    [ThreadStatic] private static Prices? t_prices;
    [ThreadStatic] private static StringBuilder? t_output;
    [ThreadStatic] private static int t_steps;

    /// <summary>Forgets what was run before.</summary>
    public static void Begin(Prices prices)
    {
        t_prices = prices;
        t_output = new StringBuilder();
        t_steps = 0;
        Variables.Clear();
        Operands.Clear();
    }

    /// <summary>Defines a variable before the rules run.</summary>
    public static void Define(string name, long value) => Variables.Set(name, value);

    /// <summary>Runs rules, and returns what they printed.</summary>
    public static async Task<string> RunAsync(string rules)
    {
        foreach (Rule rule in Parser.Parse(rules))
        {
            await RunAsync(rule);
        }

        return Output.ToString();
    }

    private static StringBuilder Output => t_output ??= new StringBuilder();

    private static async Task RunAsync(Rule rule)
    {
        switch (rule)
        {
            case Rule.Let let:
                Variables.Set(let.Name, await EvaluateAsync(let.Value));
                break;
            case Rule.Repeat repeat:
                for (long left = await EvaluateAsync(repeat.Times); left > 0; left--)
                {
                    foreach (Rule inner in repeat.Body)
                    {
                        await RunAsync(inner);
                    }
                }

                break;
            case Rule.Print print:
                foreach (Piece piece in print.Pieces)
                {
                    Output.Append(piece.Value is null ? piece.Text : (await EvaluateAsync(piece.Value)).ToString());
                }

                break;
            default:
                throw new RuleFault($"no such rule: {rule}");
        }
    }

    // Operands stay on the stack while a price is on its way.
    private static async Task<long> EvaluateAsync(Op[] code)
    {
        foreach (Op op in code)
        {
            if (++t_steps > MostSteps)
            {
                throw new RuleFault("too many steps");
            }

            switch (op.Kind)
            {
                case OpKind.Number:
                    Operands.Push(op.Number);
                    break;
                case OpKind.Variable:
                    Operands.Push(Variables.Get(op.Name));
                    break;
                case OpKind.Price:
                    Operands.Push(await Prices.AskAsync(Operands.Pop()));
                    break;
                case OpKind.Add:
                    Operands.Push(Operands.Pop() + Operands.Pop());
                    break;
                case OpKind.Subtract:
                    Operands.Push(-Operands.Pop() + Operands.Pop());
                    break;
                case OpKind.Multiply:
                    Operands.Push(Operands.Pop() * Operands.Pop());
                    break;
                default:
                    throw new RuleFault($"no such operation: {op.Kind}");
            }
        }

        return Operands.Pop();
    }

    private static Prices Prices => t_prices ?? throw new RuleFault("there are no prices");
}
