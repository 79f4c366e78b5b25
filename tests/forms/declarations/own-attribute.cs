// form: an own attribute type called ThreadStaticAttribute means nothing: the field is an ordinary static
// expect: none
using System;

namespace Own
{
    [AttributeUsage(AttributeTargets.All)]
    sealed class ThreadStaticAttribute : Attribute { }

    static class Program
    {
        [ThreadStatic] static int s_shared;
        [Own.ThreadStatic] static int s_shared2 = 5;

        static void Main() => Lanes.Each(() => Console.WriteLine($"{Lanes.Here}: {++s_shared} {++s_shared2}"));
    }
}
