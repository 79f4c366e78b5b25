// form: an attribute argument over several lines, several declarators
// expect: refused t_a directive
// expect: refused t_b directive
using System; using System.ComponentModel;
static class State { [Description("""
  first
  second
  """)] [ThreadStatic] static int t_a = 1, t_b = 2;
  public static int Fail() => throw new InvalidOperationException((t_a + t_b).ToString());
}
static class Program { static void Main() => State.Fail(); }
