// form: the tree itself is looked at: node kinds and text of the member access
// expect: refused t_x expression-tree
using System;
using System.Linq.Expressions;
using System.Reflection;

static class Program
{
    [ThreadStatic] static int t_x;

    static void Main()
    {
        Expression<Func<int>> e = () => t_x;
        var m = (MemberExpression)e.Body;
        Console.WriteLine($"{e} {m.Member.MemberType} {m.Member.Name} {m.Expression == null}");
        t_x = 4; Lanes.On("a", () => { t_x = 9; Console.WriteLine(((FieldInfo)m.Member).GetValue(null)); });
        Console.WriteLine(((FieldInfo)m.Member).GetValue(null));
    }
}
