using System;
using System.Globalization;
using System.IO;

namespace Hrtify.Cores;

/// <summary>A CPU that this process has and other converted programs respect: a locked file.</summary>
/// <remarks>
/// The system drops the lock with the process, however it dies, so no claim is ever stale. The file stays: deleting it
/// would let one process lock the deleted file while another locks its successor.
/// </remarks>
internal sealed class CpuClaim : IDisposable
{
    private readonly FileStream _locked;

    private CpuClaim(int cpu, FileStream locked)
    {
        Cpu = cpu;
        _locked = locked;
    }

    internal int Cpu { get; }

    /// <summary>Null if another process has the CPU, or claims cannot be made here.</summary>
    internal static CpuClaim? TryMake(int cpu, string directory)
    {
        var path = Path.Combine(directory, "hrtify-cpu-" + cpu.ToString(CultureInfo.InvariantCulture) + ".lock");
        try
        {
            // For reading only, and created only if it is not there: it may be another user's in a shared directory,
            // where the kernel refuses to open somebody's file for creation.
            var mode = File.Exists(path) ? FileMode.Open : FileMode.OpenOrCreate;
            return new CpuClaim(cpu, new FileStream(path, mode, FileAccess.Read, FileShare.None, bufferSize: 0));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    public void Dispose() => _locked.Dispose();
}
