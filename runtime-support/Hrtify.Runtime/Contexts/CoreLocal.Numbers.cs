using System.Collections.Generic;

namespace Hrtify;

/// <content>The numbers by which a context finds a value.</content>
public partial class CoreLocal<T>
{
    /// <summary>The numbers of the core-locals of one type, and the lock over their slots.</summary>
    private static class Numbers
    {
        private static readonly Stack<int> s_free = new();
        private static int s_next;

        internal static object Lock => s_free;

        internal static int Take()
        {
            lock (Lock) return s_free.Count > 0 ? s_free.Pop() : s_next++;
        }

        internal static void GiveBack(int number)
        {
            lock (Lock) s_free.Push(number);
        }
    }
}
