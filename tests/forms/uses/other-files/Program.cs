// form: the uses stand in other files: by inheritance, using static, alias, and a global namespace path
// expect: converted
using System;

Use.Machine.Run(1); global::Lib.State.t_depth += 10;
Lanes.Each(() => Console.WriteLine($"{Lanes.Here}: {Use.Machine.Run(3)} {Lib.State.t_depth} {Use.Machine.t_frame.Pc}"));
return Lib.State.t_depth;
