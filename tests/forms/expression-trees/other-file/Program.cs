// form: the trees stand in another file: a query through using static, a specification class
// expect: converted
using System;
using System.Linq;

State.t_tenant = 1;
Lanes.On("a", () => { State.t_tenant = 2; State.t_user = "ann"; });
Lanes.Each(() => Console.WriteLine($"{Lanes.Here}: {string.Join(",", Specs.Visible())} {Specs.Count()} {State.t_user?.Length}"));
