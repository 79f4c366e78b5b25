static class State { [System.ThreadStatic] internal static int t_tenant; [System.ThreadStatic] internal static string? t_user; }
