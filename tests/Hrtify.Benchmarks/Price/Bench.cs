using System;
using System.IO;
using System.Threading;

namespace Hrtify.Benchmarks.Price;

/// <summary>A folder outside the tree in which a benchmark builds. Ctrl-C stops what runs, and the folder goes all the same.</summary>
internal sealed class Bench : IDisposable
{
    private readonly CancellationTokenSource _stop = new();

    internal Bench()
    {
        Folder = Directory.CreateTempSubdirectory("hrtify-price-").FullName;
        Console.CancelKeyPress += Stop;
    }

    internal string Folder { get; }

    internal CancellationToken Stopped => _stop.Token;

    internal static void Progress(string what) => Console.Error.WriteLine("[" + DateTime.Now.ToString("HH:mm:ss", System.Globalization.CultureInfo.InvariantCulture) + "] " + what);

    public void Dispose()
    {
        Console.CancelKeyPress -= Stop;
        Directory.Delete(Folder, recursive: true);
        _stop.Dispose();
    }

    private void Stop(object? sender, ConsoleCancelEventArgs press)
    {
        press.Cancel = true;
        _stop.Cancel();
    }
}
