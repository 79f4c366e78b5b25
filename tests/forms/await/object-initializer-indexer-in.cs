// form: an object initializer's indexer takes in, the value awaits
// expect: refused t_key await
using System; using System.Threading.Tasks;
class Map { public object this[in decimal key, int n] { set => Console.WriteLine(key + " " + n + " " + value); } }
static class Program { [ThreadStatic] static decimal t_key; static async Task<int> F(int x) { await Lanes.To("a"); return x; }
 static void Main() => Lanes.Run(async () => { t_key = 3; var m = new Map { [t_key, 1] = await F(2) }; }); }
