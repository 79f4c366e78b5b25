using System;
using System.Collections.Generic;
using System.Threading;

namespace Engines
{
    public struct Meter
    {
        private int _value;
        public int Value { get => _value; set => _value = value; }
        public int Add(int by) => _value += by;
        public void Reset(int to, in int factor) => _value = to * factor;
        public override string ToString() => "meter " + _value;
    }

    public static class MeterExtensions
    {
        public static int Grow(this ref Meter meter, int by) => meter.Value += by;
    }

    internal static class Engine
    {
        [ThreadStatic] internal static int t_depth;
        [ThreadStatic] internal static string? t_name;
        [ThreadStatic] internal static int? t_limit;
        [ThreadStatic] internal static Meter t_meter;
        [ThreadStatic] internal static Func<int, int>? t_next;
        [ThreadStatic] internal static List<int>? t_list;
        [ThreadStatic] internal static byte t_small;

        internal static class Inner
        {
            [ThreadStatic] public static int t_depth;
        }
    }

    public class Open
    {
        [ThreadStatic] public static int t_open;
        [ThreadStatic] protected static int t_shared;
        internal static int Shared => t_shared;
    }
}
