// form: the awaits stand in another file than the fields: through using static, a derived type, a generic closed type
// expect: refused t_static await
// expect: refused t_derived await
// expect: refused t_generic await
// later: issue 5
using System;

Lanes.On("a", () => State.t_free = 20);
Lanes.Run(Uses.Body);
Lanes.Each(Uses.Print);
