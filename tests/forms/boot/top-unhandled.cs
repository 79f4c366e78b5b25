// form: an unhandled exception of top-level statements
// expect: none
// exit: 134
// trace-frames: moved
using System;

AppDomain.CurrentDomain.UnhandledException += (_, _) => Console.WriteLine("unhandled");
try
{
    throw new InvalidOperationException("planned");
}
finally
{
    Console.WriteLine("finally");
}
