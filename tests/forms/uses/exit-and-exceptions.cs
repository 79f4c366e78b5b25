// form: exception filters, nested finally and stack unwinding with the field; exit code from Environment.ExitCode
// expect: converted
using System;

static class Program
{
    [ThreadStatic] static int t_depth;
    [ThreadStatic] static string? t_log;

    static bool Filter(string s) { t_log += s + t_depth; return t_depth == 2; }
    static void Dive(int n) { t_depth++; try { if (n == 0) throw new Exception("bottom"); Dive(n - 1); } catch (Exception) when (Filter("f")) { t_log += "caught"; throw new ArgumentException("re" + t_depth); } finally { t_log += "-"; t_depth--; } }

    static void Main()
    {
        Lanes.On("a", () => t_depth = 1);
        Lanes.Each(() => { try { Dive(3); } catch (Exception e) { t_log += e.Message; } Console.WriteLine($"{Lanes.Here}: {t_log} {t_depth}"); });
        Environment.ExitCode = Lanes.On("a", () => t_depth + 30) + t_depth;
    }
}
