// form: names written with @, and names of the storage class
// expect: converted
using System;
static class Program { [ThreadStatic] static int @Current; [ThreadStatic] static int @class, @Add; static void Main() { @Current++; @class++; Console.WriteLine(Current + @class + @Add); } }
