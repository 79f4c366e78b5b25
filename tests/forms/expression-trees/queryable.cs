// form: IQueryable: lambda arguments and query clauses (where, select, orderby, let, join, group) mention the field
// expect: converted
using System;
using System.Linq;

static class Program
{
    [ThreadStatic] static int t_min;
    [ThreadStatic] static int t_add;
    [ThreadStatic] static int t_key;
    [ThreadStatic] static int[]? t_source;

    static void Main()
    {
        t_source = new[] { 5, 3, 4, 1 };
        var lambda = t_source.AsQueryable().Where(x => x > t_min);
        var query = from x in t_source.AsQueryable() let y = x + t_add orderby y % (2 + t_add) select y * 10 + t_add;
        var groups = from x in t_source.AsQueryable() group x by x % (2 + t_key) into g select g.Key + ":" + g.Count();
        Lanes.On("a", () => { t_min = 3; t_add = 1; t_key = 1; });
        Lanes.Each(() => Console.WriteLine($"{Lanes.Here}: {string.Join(",", lambda)} {string.Join(",", query)} {string.Join(",", groups)} {t_source?.Length}"));
    }
}
