using System;
using System.Linq;
using System.Linq.Expressions;
using static State;

static class Specs
{
    static readonly IQueryable<(int Tenant, string Name)> s_rows = new[] { (1, "x"), (2, "y"), (1, "z") }.AsQueryable();
    static Expression<Func<(int Tenant, string Name), bool>> Mine => r => r.Item1 == t_tenant;
    internal static IQueryable<string> Visible() => s_rows.Where(Mine).Select(r => r.Item2);
    internal static int Count() => (from r in s_rows where r.Item1 != t_tenant select r).Count();
}
