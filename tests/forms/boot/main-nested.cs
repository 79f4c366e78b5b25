// form: a private Main of a private nested type of a file-local one
// expect: converted
// exit: 17
using System;

file static class Outer
{
    private static class Inner
    {
        [ThreadStatic] private static int t_count;

        private static int Main(string[] arguments)
        {
            t_count += 17;
            Console.WriteLine(typeof(Inner).Name + " " + arguments.Length);
            return t_count;
        }
    }
}
