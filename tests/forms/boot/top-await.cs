// form: top-level statements with await
// expect: none
using System;
using System.Threading.Tasks;

Console.WriteLine("before");
await Task.Delay(10);
Console.WriteLine("after " + args.Length);
