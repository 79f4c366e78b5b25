// form: the line of a throw in the first statement of Main
// expect: none
// exit: 134
// trace-frames: moved
using System;

static class Program
{
    static void Main()
    {
        throw new InvalidOperationException("first statement");
    }
}
