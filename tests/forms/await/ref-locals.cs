// form: ref locals to X between awaits in async methods (C# 13), spans of X between awaits
// expect: converted
// langversion: 13
using System;
using System.Runtime.InteropServices;
using System.Threading.Tasks;

struct S { internal int A, B; }

static class Program
{
    [ThreadStatic] static int t_x;
    [ThreadStatic] static S t_s;

    static async Task Body()
    {
        foreach (string lane in new[] { "a", "b", "a", "main" })
        {
            { ref int r = ref t_x; r += 5; ref readonly S s = ref t_s; t_s.A++; r += s.A; }
            await Lanes.To(lane);
            { Span<int> two = MemoryMarshal.CreateSpan(ref t_s.A, 2); two[1] += two[0] + 10; scoped ref int b = ref t_s.B; b++; }
            Console.WriteLine($"{Lanes.Here}: {t_x} {t_s.A} {t_s.B}");
        }
    }

    static void Main()
    {
        t_x = 100;
        Lanes.Run(Body);
        Lanes.Each(() => Console.WriteLine($"{Lanes.Here}: {t_x} {t_s.A} {t_s.B}"));
    }
}
