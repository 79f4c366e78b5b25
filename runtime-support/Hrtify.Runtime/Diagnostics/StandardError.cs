using System;
using System.IO;
using System.Text;
using Hrtify.Topology;

namespace Hrtify.Diagnostics;

/// <summary>Whole lines on the process's standard error, past <see cref="Console"/>.</summary>
/// <remarks>
/// <see cref="Console.Error"/> would fix the program's encoding and set the terminal up before the program asked for it.
/// A <see cref="FileStream"/> over the handle writes at an offset of its own: in <c>2&gt;file</c> the program's next line
/// would overwrite ours. So one plain write(2) per line, which also keeps lines of several threads apart.
/// </remarks>
internal static class StandardError
{
    /// <summary>Writes one line; a closed or full standard error is nobody's error.</summary>
    internal static void WriteLine(string line)
    {
        try
        {
            var bytes = Encoding.UTF8.GetBytes(line + Environment.NewLine);
            if (OperatingSystem.IsWindows())
            {
                using var stream = Console.OpenStandardError();
                stream.Write(bytes, 0, bytes.Length);
            }
            else
            {
                LibC.WriteAll(LibC.StandardErrorDescriptor, bytes);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ObjectDisposedException
            or DllNotFoundException or EntryPointNotFoundException or NotSupportedException)
        {
        }
    }
}
