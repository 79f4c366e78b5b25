using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json;
using System.Threading;
using Hrtify.Cores;
using Hrtify.Topology;

namespace Hrtify.Diagnostics;

/// <summary>
/// Where cores ran and what they did, written when the process ends, where <c>HRTIFY_REPORT</c> names a file: a text there, and the
/// same as JSON beside it, in a file of that name and <c>.json</c>.
/// </summary>
internal static class PlacementReport
{
    private static readonly string? s_path = PathAsked();
    private static readonly List<CoreRecord> s_ended = []; // under its lock
    private static string? s_main; // where Main ran, for people
    private static int s_begun;

    /// <summary>Whether one was asked for.</summary>
    internal static bool IsAsked => s_path is not null;

    /// <summary>Whether anybody reads why cores are where they are.</summary>
    internal static bool IsExplained => IsAsked || Trace.Enabled;

    /// <summary>From now on there is something to report; any thread.</summary>
    internal static void Begin()
    {
        if (s_path is not null && Interlocked.Exchange(ref s_begun, 1) == 0) AppDomain.CurrentDomain.ProcessExit += static (_, _) => Write(s_path);
    }

    /// <summary>Main runs on a kernel core; called where a report was asked for.</summary>
    internal static void BeginMain(string where)
    {
        Volatile.Write(ref s_main, where);
        Begin();
    }

    /// <summary>Keeps what is to be said of cores that have ended.</summary>
    internal static void Keep(HrtCores set)
    {
        if (s_path is null) return;
        lock (s_ended) s_ended.AddRange(set.Select(CoreRecord.Of));
    }

    /// <summary>Writes both files; what goes wrong is said on standard error, and is no error of the program.</summary>
    internal static void Write(string path)
    {
        CoreRecord[] cores;
        lock (s_ended) cores = [.. s_ended, .. LiveCores.All().Select(CoreRecord.Of)];
        try
        {
            File.WriteAllText(path, Text(cores));
            File.WriteAllBytes(path + ".json", Json(cores));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            Trace.Complaint("HRTIFY_REPORT is '" + path + "': " + e.Message);
        }
    }

    internal static string Text(IReadOnlyCollection<CoreRecord> cores)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"process {Environment.ProcessId}, {Environment.ProcessorCount} CPUs");
        if (Machine.Current.Quota() is { } quota) text.Append(CultureInfo.InvariantCulture, $", quota {quota:0.##} CPUs");
        text.Append('\n').Append("Main: ").Append(Volatile.Read(ref s_main) ?? "on the host").Append('\n');
        foreach (var core in cores) text.Append(core.Text()).Append('\n');
        return text.ToString();
    }

    internal static byte[] Json(IReadOnlyCollection<CoreRecord> cores)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, new JsonWriterOptions { Indented = true }))
        {
            json.WriteStartObject();
            json.WriteNumber("process", Environment.ProcessId);
            json.WriteNumber("cpus", Environment.ProcessorCount);
            if (Machine.Current.Quota() is { } quota) json.WriteNumber("quota", quota);
            json.WriteString("main", Volatile.Read(ref s_main) ?? "on the host");
            json.WriteStartArray("cores");
            foreach (var core in cores) Write(json, core);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return bytes.ToArray();
    }

    // Made whole at once: the program may change its folder.
    private static string? PathAsked()
    {
        var asked = Environment.GetEnvironmentVariable("HRTIFY_REPORT")?.Trim();
        if (string.IsNullOrEmpty(asked)) return null;
        try
        {
            return Path.GetFullPath(asked);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            Trace.Complaint("HRTIFY_REPORT is '" + asked + "': " + e.Message);
            return null;
        }
    }

    private static void Write(Utf8JsonWriter json, CoreRecord core)
    {
        json.WriteStartObject();
        json.WriteString("name", core.Name);
        json.WriteString("where", core.Where);
        if (core.Cpu is { } cpu) json.WriteNumber("cpu", cpu);
        if (core.PartnerCpus is { } cpus) json.WriteString("partnerCpus", cpus);
        json.WriteNumber("works", core.Counts.Works);
        json.WriteNumber("wakes", core.Counts.Wakes);
        json.WriteNumber("forwards", core.Counts.Forwards);
        json.WriteNumber("hostCalls", core.Counts.HostCalls);
        json.WriteNumber("waiting", core.Counts.Waiting);
        json.WriteNumber("blocks", core.Counts.Blocks);
        json.WriteEndObject();
    }
}
