// form: the exit code comes from a thread-static, after other threads wrote theirs
// expect: converted
using System;

static class Program
{
    [ThreadStatic] static int t_code;

    static int Main(string[] args)
    {
        t_code = 40 + args.Length;
        Lanes.On("a", () => t_code = 1);
        Lanes.On("b", () => t_code++);
        t_code += 2;
        return t_code;
    }
}
