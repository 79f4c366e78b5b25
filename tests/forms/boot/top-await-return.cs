// form: top-level statements with await and a result
// expect: none
// exit: 32
using System;
using System.Threading.Tasks;

Console.WriteLine("before");
int value = await Task.FromResult(32);
await Task.Yield();
return value;
