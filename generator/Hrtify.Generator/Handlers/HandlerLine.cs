using System;
using System.Linq;

namespace Hrtify.Generator.Handlers;

/// <summary>A line of a table of handlers.</summary>
internal abstract record HandlerLine
{
    /// <summary>Blank, or a comment.</summary>
    internal sealed record Empty : HandlerLine;

    internal sealed record Row(HandlerRow Found) : HandlerLine;

    internal sealed record Wrong(string Why) : HandlerLine;

    internal static HandlerLine Read(string line)
    {
        line = line.Trim();
        if (line.Length == 0 || line[0] == '#') return new Empty();
        var cells = line.Split('|').Select(cell => cell.Trim()).ToArray();
        if (cells.Length != 4) return new Wrong("it has " + cells.Length + " cells, not 4: documentation id | parameter | handler, bare or thread | the thread that runs it");
        var isEvent = cells[0].StartsWith("E:", StringComparison.Ordinal);
        if ((!isEvent && !cells[0].StartsWith("M:", StringComparison.Ordinal)) || cells[0].Length < 3) return new Wrong("'" + cells[0] + "' is no documentation id of a method (M:) or an event (E:)");
        if (isEvent != (cells[1].Length == 0)) return new Wrong(isEvent ? "an event has no parameter" : "the parameter that is the handler is missing");
        if (cells[3].Length == 0) return new Wrong("the thread that runs it is missing");
        return cells[2] switch
        {
            "handler" => new Row(new HandlerRow(cells[0], cells[1], HandlerKind.Handler, cells[3])),
            "bare" => new Row(new HandlerRow(cells[0], cells[1], HandlerKind.Bare, cells[3])),
            "thread" => new Row(new HandlerRow(cells[0], cells[1], HandlerKind.Thread, cells[3])),
            _ => new Wrong("'" + cells[2] + "' is neither handler nor bare nor thread"),
        };
    }
}
