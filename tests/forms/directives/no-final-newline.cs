using System;
class P { [ThreadStatic] static int t_x; static int t_y = 1;
    static void Main() { t_x = 3; Lanes.Each(() => Console.WriteLine(++t_x + " " + ++t_y + @"
".Length)); } }
// the end