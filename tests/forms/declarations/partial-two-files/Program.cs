// form: one partial type over two files (one per namespace style), thread-statics in both
// expect: converted
using System;
using N;

Lanes.On("a", () => { P<int>.t_shared = 8; P<int>.Two(); });
P<int>.One();
Lanes.Each(() => Console.WriteLine($"{Lanes.Here}: {P<int>.One()} / {P<int>.Two()} / {P<string>.Two()} / {P<int>.t_shared}"));
