// form: [ThreadStatic] on an instance field has no effect and stays
// expect: none
using System;

class A
{
    [ThreadStatic] internal int N = 5;
    [System.ThreadStatic, NonSerialized] public string? S;
}

static class Program
{
    static void Main()
    {
        var x = new A(); x.N++;
        Lanes.Each(() => Console.WriteLine($"{Lanes.Here}: {++x.N} {x.S += Lanes.Here}"));
    }
}
