// form: an own method or field called get_X, and a method set_X with a parameter of the field's type (reserved even without a setter)
// expect: refused t_x name-clash
// expect: refused t_y name-clash
// expect: refused t_z name-clash
using System;

static class Program
{
    [ThreadStatic] static int t_x;
    [ThreadStatic] static int t_y;
    [ThreadStatic] static string? t_z;
    [ThreadStatic] static int t_free;
    static int get_t_x() => t_x * 2;
    static int get_t_y = 4;
    static void set_t_z(string? s) => t_z += s;

    static void Main()
    {
        t_x = 10;
        Lanes.Each(() => { set_t_z("z"); Console.WriteLine($"{Lanes.Here}: {++t_x} {get_t_x()} {++t_y} {get_t_y++} {t_z} {--t_free}"); });
    }
}
