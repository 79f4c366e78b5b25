namespace Tenants.Engine;

/// <summary>Reads rules, a line each; the line being read is the thread's.</summary>
internal static class Parser
{
    [ThreadStatic] private static Queue<string>? t_lines;

    public static Rule[] Parse(string rules)
    {
        t_lines = new Queue<string>(rules.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
        Rule[] parsed = [.. Block()];
        if (t_lines.Count > 0)
        {
            throw new RuleFault("an end too many");
        }

        return parsed;
    }

    private static IEnumerable<Rule> Block()
    {
        while (t_lines!.TryPeek(out string? line) && line != "end")
        {
            t_lines.Dequeue();
            yield return Line(line);
        }
    }

    private static Rule Line(string line)
    {
        string[] words = line.Split(' ', 2);
        string rest = words.Length > 1 ? words[1] : "";
        switch (words[0])
        {
            case "let":
                int equals = rest.IndexOf('=', StringComparison.Ordinal);
                return new Rule.Let(rest[..equals].Trim(), Expressions.Compile(rest[(equals + 1)..]));
            case "repeat":
                Rule[] body = [.. Block()];
                if (!t_lines!.TryDequeue(out _))
                {
                    throw new RuleFault("an end is missing");
                }

                return new Rule.Repeat(Expressions.Compile(rest), body);
            case "print":
                return new Rule.Print([.. Pieces(rest)]);
            default:
                throw new RuleFault($"no such rule: {line}");
        }
    }

    private static IEnumerable<Piece> Pieces(string text)
    {
        foreach (string part in text.Split('{'))
        {
            int close = part.IndexOf('}', StringComparison.Ordinal);
            if (close >= 0)
            {
                yield return new Piece("", Expressions.Compile(part[..close]));
            }

            yield return new Piece(part[(close + 1)..], null);
        }
    }
}
