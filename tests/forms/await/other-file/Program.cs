// form: the awaits stand in another file than the fields: through using static, a derived type, a generic closed type
// expect: converted
using System;

Lanes.On("a", () => State.t_free = 20);
Lanes.Run(Uses.Body);
Lanes.Each(Uses.Print);
