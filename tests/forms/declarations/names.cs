// form: @keyword names, unicode names, escapes in names, Color Color names, names that look like generated ones
// expect: converted
using System;

class Color { internal static int Count = 3; internal int Own = 4; internal static Color Make() => new Color(); internal int M() => Own; internal static int S() => 7; }

class Holder
{
    [ThreadStatic] internal static int @class;
    [ThreadStatic] internal static string? @event, @plain;
    [ThreadStatic] internal static int größe;
    [ThreadStatic] internal static int 変数;
    [ThreadStatic] internal static int \u0061bc;
    [ThreadStatic] internal static Color? Color;
    [ThreadStatic] internal static int value, get, set, field, x__v, _, __storage, Ran, var1;
    [ThreadStatic] internal static int partial, @ref, record, async, await, yield, where, scoped, file, required, global;

    internal static void Step(int k)
    {
        @class += k; @event += @plain; plain += k; größe++; 変数 -= k; abc += 2; Color ??= Color.Make(); Color.Own += k; _ += k;
        value++; get += 2; set += 3; field += value; x__v += 1; __storage += 2; Ran += k; var1--;
        partial++; @ref--; record += 2; async += 3; await += 4; yield += 5; where += 6; scoped += 7; file += 8; required += 9; global += 10;
    }

    internal static string Text() => $"{@class} {@event} {plain} {größe} {変数} {\u0061bc} {Color?.M()} {Color.S()} {Color.Count} {value} {get} {set} {field} {x__v} {_} {__storage} {Ran} {var1} {partial} {@ref} {record} {async} {await} {yield} {where} {scoped} {file} {required} {global}";
}

static class Program
{
    static void Main()
    {
        Holder.Step(1);
        Lanes.On("a", () => { Holder.Step(2); Holder.Step(3); });
        Lanes.Each(() => Console.WriteLine(Lanes.Here + ": " + Holder.Text()));
    }
}
