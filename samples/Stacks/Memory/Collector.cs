using Stacks.Machine;

namespace Stacks.Memory;

internal static partial class Heap
{
    /// <summary>Marks what the interpreter can still reach and sends the rest to the pools.</summary>
    internal static class Collector
    {
        // Reached, but not traced yet. A stack of our own, because a long chain of objects would overflow the thread's.
        [ThreadStatic]
        private static HeapObject[]? t_gray;

        [ThreadStatic] private static int t_grayCount, t_collections;

        [ThreadStatic]
        private static bool t_isCollecting;

        // What part of the heap lives through a collection, averaged over the last ones.
        [ThreadStatic]
        private static double t_survival;

        public static int Collections => t_collections;

        public static void Collect()
        {
            if (t_isCollecting)
            {
                throw new InvalidOperationException("A collection started inside a collection.");
            }

            t_isCollecting = true;
            ReachRoots();
            TraceAll();
            long before = t_bytes;
            t_bytes = Sweep();
            ChooseThreshold(before);
            t_collections++;
            t_isCollecting = false;
        }

        public static void Reach(in Value value)
        {
            if (value.Ref is { Mark: Mark.White } reached)
            {
                reached.Mark = Mark.Reached;
                Push(reached);
            }
        }

        public static void Reset()
        {
            t_collections = 0;
            t_survival = 0;
            t_isCollecting = false;
        }

        private static void ReachRoots()
        {
            foreach (ref readonly Value value in OperandStack.InUse)
            {
                Reach(value);
            }

            foreach (ref readonly Value value in Globals.All)
            {
                Reach(value);
            }
        }

        private static void TraceAll()
        {
            while (t_grayCount > 0)
            {
                t_gray![--t_grayCount].Trace();
            }
        }

        private static void Push(HeapObject reached)
        {
            t_gray ??= new HeapObject[1024];
            if (t_grayCount == t_gray.Length)
            {
                Array.Resize(ref t_gray, t_grayCount * 2);
            }

            t_gray[t_grayCount++] = reached;
        }

        /// <summary>Unchains and recycles what was not reached.</summary>
        /// <returns>The bytes of what remains.</returns>
        private static long Sweep()
        {
            long remaining = 0;
            ref HeapObject? link = ref t_newest;
            while (link is { } current)
            {
                if (current.Mark == Mark.White)
                {
                    link = current.Older;
                    current.Older = null;
                    current.Recycle();
                }
                else
                {
                    current.Mark = Mark.White;
                    remaining += current.Size;
                    link = ref current.Older;
                }
            }

            return remaining;
        }

        private static void ChooseThreshold(long before)
        {
            t_survival = (t_survival + ((double)t_bytes / before)) / 2;
            // Where most objects live on, collecting often would only trace them again and again.
            long room = t_survival > 0.5 ? t_bytes * 2 : t_bytes;
            t_threshold = Math.Max(SmallestThreshold, t_bytes + room);
        }
    }
}
