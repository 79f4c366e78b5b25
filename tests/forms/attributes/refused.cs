// form: an attribute that can stand on a field but not on a property, own and inherited usage
// expect: refused t_own attribute
// expect: refused t_inherited attribute
using System;

[AttributeUsage(AttributeTargets.Field)] class FieldOnly : Attribute { }
[AttributeUsage(AttributeTargets.Field | AttributeTargets.Class)] class Base : Attribute { }
class Derived : Base { }

static class Program
{
    [ThreadStatic, FieldOnly] static int t_own;
    [Derived] [ThreadStatic] static int t_inherited;
    [ThreadStatic] static int t_free;

    static void Main()
    {
        t_own = 5;
        Lanes.Each(() => Console.WriteLine($"{Lanes.Here}: {++t_own} {++t_inherited} {t_free += 2}"));
    }
}
