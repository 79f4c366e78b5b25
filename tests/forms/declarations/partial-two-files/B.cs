namespace N;

partial class P<T>
{
    [System.ThreadStatic] static int t_second = 50, t_third;
    partial struct Inner { [System.ThreadStatic] static int t_other; internal int Down() => --t_other; }
    internal static string Two() => $"{t_first} {t_second} {t_third += 5} {new Inner().Down()}";
}
