// form: a collection initializer whose Add takes in, an await after
// expect: refused t_x await
using System; using System.Collections; using System.Collections.Generic; using System.Threading.Tasks;
class L : IEnumerable<int> { public int Sum; public void Add(in int a, int b) => Sum += a * b; public IEnumerator<int> GetEnumerator() => throw null!; IEnumerator IEnumerable.GetEnumerator() => null!; }
static class Program { [ThreadStatic] static int t_x; static async Task<int> F(int x) { await Lanes.To("a"); return x; }
 static void Main() { t_x = 4; Lanes.On("a", () => t_x = 6); Lanes.Run(async () => { var l = new L { { t_x, await F(5) } }; Console.WriteLine(l.Sum); }); } }
