// form: a Main on one line
// expect: none
// exit: 9
static class Program { static int Main() { System.Console.WriteLine("main"); return 9; } }
