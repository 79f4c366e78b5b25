using Lib;
using static Lib.State;
using S = Lib.State;

namespace Use
{
    class Machine : State
    {
        internal static string Run(int n)
        {
            Current ??= new Machine { Name = Lanes.Here }; t_depth++;
            ref var f = ref t_frame; f.Outer = new[] { f }; f.Pc += n; S.t_frame.Pc++;
            try { return n == 0 ? $"{Current.Name} {t_depth} {f.Pc} {t_frame.Outer![0].Pc}" : Run(n - 1); } finally { --S.t_depth; }
        }
    }
}
