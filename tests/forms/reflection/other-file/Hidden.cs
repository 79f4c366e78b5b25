using System;

class Hidden { [ThreadStatic] static int t_hidden, t_calls; internal static string Next() => ++t_hidden + "/" + ++t_calls; }
