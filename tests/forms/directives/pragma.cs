// form: #pragma warning disable and restore around and between, #pragma checksum, #region, #nullable, #warning
// expect: converted
using System;

#pragma checksum "directives-pragma.txt" "{8829d00f-11b8-4213-878b-770e8597ac16}" "00"
#region all
#pragma warning disable CS0169, CS0219
static class Program
{
    #region fields
    [ThreadStatic] static int t_a; // one
#pragma warning restore CS0219
    [ThreadStatic]
    static int t_b
        ; // two
#warning this is a warning
#pragma warning disable
    [ThreadStatic] static int t_unused;
    #endregion
#pragma warning restore

    static void Main()
    {
        t_a = 5;
        Lanes.Each(() => { int unused = 3; Console.WriteLine($"{Lanes.Here}: {++t_a} {t_b -= 2}"); });
    }
}
#endregion
