internal static class Engine
{
    [System.ThreadStatic] internal static int t_depth;
    [System.ThreadStatic] internal static string? t_name;
}
