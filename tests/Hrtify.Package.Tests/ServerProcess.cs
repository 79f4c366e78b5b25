using System;
using System.Diagnostics;
using System.IO;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Hrtify.Package.Tests;

/// <summary>A server of a sample that runs, with the signals' defaults: a shell that runs tests in the background ignores some, and children inherit that.</summary>
internal sealed class ServerProcess : IDisposable
{
    private const int PatienceMilliseconds = 30_000;

    private readonly Process _process;

    /// <param name="folder">Where it runs.</param>
    /// <param name="variables">Of its environment, as NAME=VALUE.</param>
    /// <param name="arguments">Of dotnet.</param>
    internal ServerProcess(string folder, string[] variables, params string[] arguments)
    {
        var start = new ProcessStartInfo("env", ["--default-signal=INT,TERM", .. variables, "dotnet", .. arguments]) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        _process = Process.Start(start)!;
        var line = _process.StandardOutput.ReadLine() ?? throw new InvalidOperationException("it ended: " + _process.StandardError.ReadToEnd());
        Port = int.Parse(line.Split(' ')[^1], System.Globalization.CultureInfo.InvariantCulture);
    }

    internal int Port { get; }

    internal Socket Connect()
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { ReceiveTimeout = PatienceMilliseconds, SendTimeout = PatienceMilliseconds };
        socket.Connect(IPAddress.Loopback, Port);
        return socket;
    }

    /// <summary>Sends, and gives what comes back until so many letters have come, or the connection ends.</summary>
    internal static string Ask(Socket socket, string text, int length)
    {
        socket.Send(Encoding.Latin1.GetBytes(text));
        var reply = new StringBuilder();
        var bytes = new byte[4096];
        while (reply.Length < length && socket.Receive(bytes) is > 0 and var got) reply.Append(Encoding.Latin1.GetString(bytes, 0, got));
        return reply.ToString();
    }

    /// <summary>Sends a signal by its name.</summary>
    internal void Signal(string name) => Process.Start("kill", ["-" + name, _process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)])!.WaitForExit();

    internal int ExitCode() => _process.WaitForExit(PatienceMilliseconds) ? _process.ExitCode : throw new IOException("the server does not end");

    public void Dispose()
    {
        if (!_process.HasExited) _process.Kill(entireProcessTree: true);
        _process.Dispose();
    }
}
