using System.Text;

namespace Stacks.Machine;

/// <summary>What the program of this thread prints.</summary>
internal static class Output
{
    private const int FlushedFrom = 4096;
    private const int MostHeldBack = 32 * 1024 * 1024;

    [ThreadStatic]
    private static StringBuilder? t_pending;

    // Where text goes. A spawned interpreter has nowhere to go: its owner takes its text when it joins, so that the
    // order of what is printed does not depend on the order in which threads run.
    [ThreadStatic]
    private static Action<string>? t_sink;

    public static void Start(Action<string>? sink)
    {
        t_sink = sink;
        (t_pending ??= new StringBuilder()).Clear();
    }

    public static void Write(string text)
    {
        t_pending!.Append(text);
        if (t_sink is not null && t_pending.Length > FlushedFrom)
        {
            Flush();
        }
        else if (t_pending.Length > MostHeldBack)
        {
            throw new RuntimeFault("too much output is waiting for a join");
        }
    }

    public static void Flush()
    {
        if (t_sink is not null)
        {
            t_sink(Take());
        }
    }

    /// <summary>Takes away what has not been written yet.</summary>
    public static string Take()
    {
        string text = t_pending!.ToString();
        t_pending.Clear();
        return text;
    }
}
