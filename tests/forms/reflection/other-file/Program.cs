// form: the reflection stands in another file and the type is found by its name
// expect: refused t_hidden reflection
using System;

Tools.Set("Hidden", 5);
Lanes.Each(() => { Console.WriteLine($"{Lanes.Here}: {Hidden.Next()} {Tools.Get("Hidden")}"); Tools.Set("Hidden", 100); });
Lanes.Each(() => Console.WriteLine(Hidden.Next()));
