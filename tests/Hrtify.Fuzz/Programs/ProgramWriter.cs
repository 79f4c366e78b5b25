using System.Collections.Generic;
using System.Linq;
using System.Text;
using Hrtify.Fuzz.Forms;
using Microsoft.CodeAnalysis.CSharp;

namespace Hrtify.Fuzz.Programs;

/// <summary>Writes one program: its types, its play, its files.</summary>
internal static class ProgramWriter
{
    internal const string Root = "/f/";

    private const string Usings = """
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Linq.Expressions;
        using System.Runtime.CompilerServices;
        using System.Runtime.InteropServices;
        using System.Threading;
        using System.Threading.Tasks;
        using Hrtify.Fuzz.Staging;
        using TS = System.ThreadStaticAttribute;

        """;

    internal static FuzzProgram Write(ulong seed, int index, Dialect dialect, string? focus)
    {
        var name = "P" + index;
        var scene = new Scene(name, dialect, new Chance(seed, (ulong)index), focus);
        var chance = scene.Chance;
        var nowhere = new Pen(scene, new Host("", "", [""], 0, Place.Program), Flow.Plain, 0, []);
        for (var hosts = 1 + chance.Below(3); hosts > 0; hosts--) scene.Write(Slot.Host, nowhere);
        // Awaits over a library's fields need both, and are what is hard about two assemblies.
        if (scene is { Dialect.Assemblies: Assemblies.LibraryAndProgram, Awaiting: Awaiting.Anywhere })
        {
            if (!scene.Hosts.Exists(host => host.Place == Place.Library)) Hosts.AddStatic(scene, Place.Library);
            if (!scene.Hosts.Exists(host => host.Place == Place.Program)) Hosts.AddStatic(scene, Place.Program);
        }

        foreach (var host in scene.Hosts.ToList()) scene.OwnFieldOf((Kind)chance.Below(4), host);
        for (var members = 4 + chance.Below(5); members > 0; members--)
        {
            var host = chance.OneOf(scene.Hosts);
            if (host.Place == Place.Library && scene.Awaiting == Awaiting.Anywhere && chance.OneIn(2)) host = scene.Hosts.Find(other => other.Place == Place.Program)!;
            // Written before it is added: a field that it needs comes before it, as people do.
            var member = scene.Write(Slot.Member, new Pen(scene, host, Flow.Plain, 3, []));
            if (member.Length > 0) host.Members.Add(member);
        }

        foreach (var host in scene.Hosts) AddObservers(host);
        var files = new List<FuzzFile>();
        AddFile(scene, files, "a.cs", Place.Program, string.Concat(scene.Hosts.Where(host => host is { File: 0, Place: Place.Program }).Select(Declaration)) + Together(scene.Types) + Play(scene));
        AddFile(scene, files, "b.cs", Place.Program, string.Concat(scene.Hosts.Where(host => host is { File: 1, Place: Place.Program }).Select(Declaration)));
        AddFile(scene, files, "lib.cs", Place.Library, string.Concat(scene.Hosts.Where(host => host.Place == Place.Library).Select(Declaration)));
        return new FuzzProgram(name, name + ".Play", files) { Forms = new Dictionary<string, int>(scene.Used), Schedule = seed ^ ((ulong)index << 32) };
    }

    private static string Together(List<string> texts) => string.Concat(texts.Select(text => text + "\n"));

    private static string Declaration(Host host) => host.Opening + "\n" + Together(host.Members) + host.Closing + "\n";

    private static void AddObservers(Host host)
    {
        var text = new StringBuilder("internal static void Show(string at)\n{\n");
        foreach (var field in host.Fields) text.Append("Stage.Show(at + \" ").Append(field.Name).Append("\", ").Append(field.Name).Append(");\n");
        host.Members.Add(text.Append('}').ToString());
        host.Members.Add("internal static void Touch() { Stage.Say(\"touching\"); Stage.Show(\"touch\", " + host.Fields[0].Name + "); }");
    }

    private static string Play(Scene scene)
    {
        var chance = scene.Chance;
        var steps = new List<string>();
        foreach (var host in scene.Hosts)
            if (host.FirstTouch == FirstTouch.Speaks)
                steps.AddRange(host.Closed.Select(type => "Stage.Step(\"touch " + host.Name + "\", " + chance.Below(4) + ", () => " + type + ".Touch());"));
        foreach (var step in scene.Steps)
        {
            steps.Add(step);
            if (chance.OneIn(3)) steps.Add("Stage.On(" + chance.Below(4) + ", () => Each(\"" + steps.Count + "\"));");
        }

        for (var lane = 0; lane < 4; lane++) steps.Add("Stage.On(" + lane + ", () => Each(\"end\"));");
        if (chance.OneIn(4)) steps.Add("Stage.Fresh(() => Each(\"fresh\"));");
        var text = new StringBuilder("internal static class Play\n{\ninternal static void Run()\n{\n");
        foreach (var step in steps) text.Append(step).Append('\n');
        text.Append("}\nprivate static void Each(string at)\n{\n");
        foreach (var type in scene.Hosts.SelectMany(host => host.Closed)) text.Append(type).Append(".Show(at);\n");
        text.Append("}\nprivate static async Task Shown<T>(Task<T> task) { Stage.Show(\"result\", await task); }\n");
        if (scene.Dialect.Language >= LanguageVersion.CSharp8)
            text.Append("private static async Task Drained(IAsyncEnumerable<int> stream) { await foreach (var each in stream) Stage.Show(\"streamed\", each); }\n");
        return text.Append("}\n").ToString();
    }

    private static void AddFile(Scene scene, List<FuzzFile> files, string name, Place place, string types)
    {
        if (types.Length == 0) return;
        var chance = scene.Chance;
        var scoped = scene.Dialect.Language >= LanguageVersion.CSharp10 && chance.OneIn(2);
        var text = Usings + (scoped ? "namespace " + scene.Namespace + ";\n" + types : "namespace " + scene.Namespace + "\n{\n" + types + "}\n");
        var path = Root + scene.Namespace + "/" + name;
        var pen = new Pen(scene, scene.Hosts[0], Flow.Plain, 0, []) { Declared = new FieldParts("", "", text, "", "", Kind.Number) };
        files.Add(new FuzzFile(path, scene.Write(Slot.File, pen), place, chance.Below(4) switch { 0 => FileEncoding.Utf8Mark, 1 when chance.OneIn(3) => FileEncoding.Utf16, _ => FileEncoding.Utf8 }));
    }
}
