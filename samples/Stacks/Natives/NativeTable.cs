namespace Stacks.Natives;

/// <summary>All native functions, by name for the parser and by index for the interpreter.</summary>
internal static class NativeTable
{
    private static readonly Dictionary<string, Native> s_byName;
    private static readonly Native[] s_byIndex;

    /// <summary>The one that runs on this thread: complaints about arguments name it.</summary>
    [ThreadStatic]
    internal static Native? t_running;

    static NativeTable()
    {
        s_byIndex = [.. TextNatives.All, .. NumberNatives.All, .. ContainerNatives.All, .. SystemNatives.All];
        s_byName = new Dictionary<string, Native>();
        for (int i = 0; i < s_byIndex.Length; i++)
        {
            s_byIndex[i].Index = i;
            s_byName.Add(s_byIndex[i].Name, s_byIndex[i]);
        }
    }

    public static Native At(int index) => s_byIndex[index];

    public static Native? Find(string name) => s_byName.GetValueOrDefault(name);
}
