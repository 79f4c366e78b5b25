// form: fields of every simple type, string, object, enum, nullable, decimal, native ints
// expect: converted
using System;

enum Color : byte { Red, Green, Blue }

static class Program
{
    [ThreadStatic] static bool t_bool;
    [ThreadStatic] static byte t_byte;
    [ThreadStatic] static sbyte t_sbyte;
    [ThreadStatic] static short t_short;
    [ThreadStatic] static ushort t_ushort;
    [ThreadStatic] static int t_int;
    [ThreadStatic] static uint t_uint;
    [ThreadStatic] static long t_long;
    [ThreadStatic] static ulong t_ulong;
    [ThreadStatic] static nint t_nint;
    [ThreadStatic] static nuint t_nuint;
    [ThreadStatic] static char t_char;
    [ThreadStatic] static float t_float;
    [ThreadStatic] static double t_double;
    [ThreadStatic] static decimal t_decimal;
    [ThreadStatic] static string? t_string;
    [ThreadStatic] static object? t_object;
    [ThreadStatic] static Color t_enum;
    [ThreadStatic] static int? t_nullable;
    [ThreadStatic] static Color? t_nullableEnum;
    [ThreadStatic] static Half t_half;
    [ThreadStatic] static Int128 t_int128;
    [ThreadStatic] static Guid t_guid;

    static void Step()
    {
        t_bool = !t_bool; t_byte--; t_sbyte -= 2; t_short += 3; t_ushort++; t_int += 5; t_uint += 6; t_long -= 7; t_ulong += 8;
        t_nint += 9; t_nuint += 10; t_char += (char)65; t_float += 0.5f; t_double += 0.25; t_decimal += 1.10m; t_string += "s";
        t_object ??= t_string; t_enum++; t_nullable = (t_nullable ?? 40) + 1; t_nullableEnum ??= Color.Blue; t_half += (Half)1.5; t_int128 += 1;
        t_guid = t_guid == Guid.Empty ? new Guid(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11) : Guid.Empty;
    }

    static void Print() => Console.WriteLine(FormattableString.Invariant(
        $"{Lanes.Here}: {t_bool} {t_byte} {t_sbyte} {t_short} {t_ushort} {t_int} {t_uint} {t_long} {t_ulong} {t_nint} {t_nuint} {(int)t_char} {t_float} {t_double} {t_decimal} {t_string} {t_object} {t_enum} {t_nullable} {t_nullableEnum} {t_half} {t_int128} {t_guid}"));

    static void Main()
    {
        Step();
        Lanes.On("a", () => { Print(); Step(); Step(); });
        Lanes.Each(Print);
        Lanes.On("b", Step);
        Lanes.Each(Print);
    }
}
