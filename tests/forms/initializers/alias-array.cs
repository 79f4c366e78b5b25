// form: { 1, 2 } for an alias of an array type
// expect: converted
using System; using Table = int[];
static class Program { [ThreadStatic] static Table? t_x = { 1, 2 }; [ThreadStatic] static Table t_y = { 3 }; static void Main() { Console.WriteLine(t_x![1] + t_y[0]); } }
