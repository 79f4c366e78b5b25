using System.Globalization;
using Stacks.Machine;
using Stacks.Memory;

namespace Stacks.Natives;

/// <summary>Functions on numbers.</summary>
internal static class NumberNatives
{
    public static readonly Native[] All =
    [
        new("int", 1, 1, Int),
        new("float", 1, 1, Float),
        new("sqrt", 1, 1, arguments => Value.Float(Math.Sqrt(arguments.Number(0)))),
        new("floor", 1, 1, arguments => Value.Float(Math.Floor(arguments.Number(0)))),
        new("abs", 1, 1, Abs),
        new("min", 2, 2, arguments => arguments.Number(1) < arguments.Number(0) ? arguments[1] : arguments[0]),
        new("max", 2, 2, arguments => arguments.Number(1) > arguments.Number(0) ? arguments[1] : arguments[0]),
        new("random", 1, 1, Random),
        new("seed", 1, 1, Seed),
    ];

    /// <summary>(int value): a float without its fraction, or what a string says.</summary>
    private static Value Int(Arguments arguments)
    {
        if (arguments[0].IsInt)
        {
            return arguments[0];
        }

        if (arguments[0].IsFloat)
        {
            double number = arguments[0].AsFloat;
            return Math.Abs(number) < long.MaxValue
                ? Value.Int((long)number)
                : throw new RuntimeFault("the number does not fit into an int of 64 bits");
        }

        string text = arguments.Text(0);
        return long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long parsed) ? Value.Int(parsed) : Value.Nil;
    }

    private static Value Float(Arguments arguments)
    {
        if (arguments[0].IsNumber)
        {
            return Value.Float(arguments[0].AsNumber);
        }

        string text = arguments.Text(0);
        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double parsed) ? Value.Float(parsed) : Value.Nil;
    }

    private static Value Abs(Arguments arguments)
    {
        Value number = arguments[0];
        if (arguments.Number(0) < 0)
        {
            Operators.Negate(ref number);
        }

        return number;
    }

    /// <summary>(random limit): an int from 0 up to, but not including, the limit.</summary>
    private static Value Random(Arguments arguments)
    {
        long limit = arguments.Int(0);
        return limit is > 0 and <= int.MaxValue ? Value.Int(Chance.Below(limit)) : throw new RuntimeFault($"{limit} cannot limit a random number");
    }

    private static Value Seed(Arguments arguments)
    {
        Chance.Seed(arguments.Int(0));
        return Value.Nil;
    }
}
