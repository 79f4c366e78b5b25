// form: [UnsafeAccessor] without a Name asks for that of its method
// expect: refused t_count reflection
using System; using System.Runtime.CompilerServices;
class Owner { [ThreadStatic] static int t_count; internal static int Get() => t_count; }
static class Program { [UnsafeAccessor(UnsafeAccessorKind.StaticField)] static extern ref int t_count(Owner? o); static void Main() { t_count(null) = 4; Console.WriteLine(Owner.Get()); } }
