// form: top-level statements with args
// expect: none
using System;

int before = args.Length;
Console.WriteLine("top " + before);
