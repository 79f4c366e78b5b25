using System.Collections.Generic;
using Hrtify.Fuzz.Programs;
using Microsoft.CodeAnalysis.CSharp;

namespace Hrtify.Fuzz.Forms;

/// <summary>The kinds of types that declare thread-statics.</summary>
internal static class Hosts
{
    internal static IReadOnlyList<Form> All { get; } =
    [
        Host("static-class", LanguageVersion.CSharp7, 20, "internal static class {0}"),
        Host("class", LanguageVersion.CSharp7, 20, "internal class {0}"),
        Host("sealed-class", LanguageVersion.CSharp7, 5, "sealed class {0}"),
        Host("abstract-class", LanguageVersion.CSharp7, 5, "public abstract class {0}"),
        Host("struct", LanguageVersion.CSharp7, 10, "internal struct {0}"),
        Host("readonly-struct", LanguageVersion.CSharp7_2, 5, "readonly struct {0}"),
        Host("ref-struct", LanguageVersion.CSharp7_2, 5, "internal ref struct {0}"),
        Host("unsafe-class", LanguageVersion.CSharp7, 5, "internal unsafe class {0}"),
        Host("record", LanguageVersion.CSharp9, 8, "internal record {0}"),
        Host("record-struct", LanguageVersion.CSharp10, 8, "internal record struct {0}(int Size)"),
        Host("primary-constructor", LanguageVersion.CSharp12, 5, "internal class {0}(int size)", "{{ internal int Size => size;"),
        Host("interface", LanguageVersion.CSharp8, 8, "internal interface {0}"),
        Generic("generic-class", LanguageVersion.CSharp7, 12, "internal class {0}<T>", "<int>", "<string>"),
        Generic("generic-static-class", LanguageVersion.CSharp7, 6, "internal static class {0}<T, U> where T : struct", "<int, string>", "<int, long>"),
        Generic("generic-struct", LanguageVersion.CSharp7, 6, "internal struct {0}<T>", "<byte>", "<object>"),
        Generic("generic-interface", LanguageVersion.CSharp8, 4, "internal interface {0}<T>", "<int>", "<string>"),
        Generic("variant-interface", LanguageVersion.CSharp8, 3, "internal interface {0}<out T>", "<int>", "<string>"),
        Nested("nested-class", LanguageVersion.CSharp7, 8, "internal class {0}Outer {{ private int _unused = 0; internal int Unused => _unused;", "Outer", "internal class {0}"),
        Nested("nested-in-generic", LanguageVersion.CSharp7, 8, "internal class {0}Outer<T> {{", "Outer<int>", "internal static class {0}"),
        Nested("nested-in-struct", LanguageVersion.CSharp7, 4, "internal struct {0}Outer {{", "Outer", "internal struct {0}"),
        Nested("nested-in-interface", LanguageVersion.CSharp8, 4, "internal interface {0}Outer {{", "Outer", "public class {0}"),
        new("file-local-class", Slot.Host, LanguageVersion.CSharp11, 8, static pen =>
        {
            var name = pen.Scene.Fresh("H");
            pen.Scene.Hosts.Add(new Host(name, "file class " + name + "\n{", [name], 0, Place.Program) { IsFileLocal = true });
            return "";
        }),
        new("library-awaited", Slot.Host, LanguageVersion.CSharp7, 3, static pen =>
        {
            AddStatic(pen.Scene, Place.Library);
            return "";
        })
        {
            Over = Assemblies.LibraryAndProgram,
            Fits = static pen => pen.Scene is { Dialect.Assemblies: Assemblies.LibraryAndProgram, Awaiting: Awaiting.Anywhere },
        },
        new("static-constructor", Slot.Host, LanguageVersion.CSharp7, 14, static pen =>
        {
            var name = pen.Scene.Fresh("H");
            var host = Add(pen, name, "internal class " + name, [name], "{", "}");
            host.FirstTouch = FirstTouch.Speaks;
            var written = new Pen(pen.Scene, host, Flow.Initializer, 1, []);
            var own = written.Own(Kind.Number);
            host.Members.Add("static " + name + "() { Stage.Show(\"static constructor\", " + own + "); " + own + " = " + written.Number() + "; " + written.Own(Kind.Pair) + ".A = " + own + "; }");
            return "";
        }),
        new("partial-class", Slot.Host, LanguageVersion.CSharp7, 8, static pen =>
        {
            var name = pen.Scene.Fresh("H");
            var host = Add(pen, name, "internal partial class " + name, [name], "{", "}");
            var field = pen.Scene.Fresh("t_part");
            pen.Scene.Types.Add("partial class " + name + "\n{\n[ThreadStatic] internal static int " + field + ";\ninternal static int Part() { return ++" + field + "; }\n}");
            if (host.Place == Place.Library) return "";
            pen.In(host).Step("part", "Stage.Show(\"part\", " + name + ".Part())");
            return "";
        }) { Fits = static pen => pen.Scene.Dialect.Assemblies == Assemblies.One },
        new("derived-class", Slot.Host, LanguageVersion.CSharp7, 6, static pen =>
        {
            var name = pen.Scene.Fresh("H");
            Add(pen, name, "internal class " + name + "Base<T> { [ThreadStatic] protected static T t_held; [ThreadStatic] internal static int t_held2; internal static T Held() { return t_held; } }\ninternal class " + name + " : " + name + "Base<int>", [name],
                "{ internal static int Inherited() { t_held2++; return t_held += 2; }", "}");
            pen.Scene.Steps.Add("Stage.Step(\"inherited\", " + pen.Lane() + ", () => Stage.Show(\"i\", " + name + ".Inherited() + " + name + ".Inherited() + " + name + ".Held() + " + name + ".t_held2));");
            return "";
        }),
    ];

    internal static void AddStatic(Scene scene, Place place)
    {
        var name = scene.Fresh("H");
        scene.Hosts.Add(new Host(name, "internal static class " + name + "\n{", [name], 0, place));
    }

    private static Form Host(string name, LanguageVersion from, int weight, string head, string body = "{{") => new(name, Slot.Host, from, weight, pen =>
    {
        var type = pen.Scene.Fresh("H");
        Add(pen, type, Filled(head, type), [type], Filled(body, type), "}");
        return "";
    });

    private static Form Generic(string name, LanguageVersion from, int weight, string head, params string[] arguments) => new(name, Slot.Host, from, weight, pen =>
    {
        var type = pen.Scene.Fresh("H");
        Add(pen, type, Filled(head, type), System.Array.ConvertAll(arguments, closed => type + closed), "{", "}");
        return "";
    });

    private static Form Nested(string name, LanguageVersion from, int weight, string outer, string path, string head) => new(name, Slot.Host, from, weight, pen =>
    {
        var type = pen.Scene.Fresh("H");
        Add(pen, type, Filled(outer, type) + "\n" + Filled(head, type), [type + path + "." + type], "{", "}\n}");
        return "";
    });

    private static Host Add(Pen pen, string name, string head, string[] closed, string opening, string closing)
    {
        var place = pen.Scene.Dialect.Assemblies == Assemblies.LibraryAndProgram && pen.Chance.OneIn(2) ? Place.Library : Place.Program;
        var host = new Host(name, head + "\n" + opening, closed, pen.Chance.Below(2), place) { Closing = closing };
        pen.Scene.Hosts.Add(host);
        return host;
    }

    private static string Filled(string template, string name) => string.Format(System.Globalization.CultureInfo.InvariantCulture, template, name);
}
