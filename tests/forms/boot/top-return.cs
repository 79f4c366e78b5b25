// form: top-level statements with a result
// expect: none
// exit: 31
using System;

Console.WriteLine("top");
return 31;
