// form: hardware and other exceptions caught in Main, with filters
// expect: none
using System;

static class Program
{
    static bool Say(string text)
    {
        Console.WriteLine(text);
        return true;
    }

    static int Main()
    {
        string? none = null;
        try
        {
            Console.WriteLine(none!.Length);
        }
        catch (NullReferenceException e) when (Say("filter"))
        {
            Console.WriteLine(e.Message);
        }

        try
        {
            Console.WriteLine(1 / (none is null ? 0 : 1));
        }
        catch (DivideByZeroException)
        {
            Console.WriteLine("division");
        }
        finally
        {
            Console.WriteLine("finally");
        }

        return 0;
    }
}
