using System;
using System.IO;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Hrtify.Generator.Tests.ThreadState;

/// <summary>Another assembly with core-locals, as a build leaves it or as somebody wrote them by hand.</summary>
internal static class ForeignLibrary
{
    private const string Source = """
        using Hrtify;
        public struct Inner { public int Column; }
        public struct Position { public int Line; public Inner In; public int Add(int by) { return Line += by; } public T Any<T>(T value) { return value; } }
        public static class Lib
        {
            private static Position s_position;
            private static int s_depth;
            [CoreLocal] public static ref Position Place { get { return ref s_position; } }
            [CoreLocal] public static ref int Depth { get { return ref s_depth; } }
            [CoreLocal] public static ref readonly int Fixed { get { return ref s_depth; } }
            public static ref Position Plain { get { return ref s_position; } }
        }
        public static class Held<T>
        {
            private static Position s_position;
            private static T s_value;
            [CoreLocal] public static ref Position Place { get { return ref s_position; } }
            [CoreLocal] public static ref T Value { get { return ref s_value; } }
        }
        """;

    internal static MetadataReference Reference { get; } = Build();

    private static PortableExecutableReference Build()
    {
        var compilation = CSharpCompilation.Create("Lib", [CSharpSyntaxTree.ParseText(Source)], RunningFramework.WithRuntime, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        using var image = new MemoryStream();
        var result = compilation.Emit(image);
        return result.Success ? MetadataReference.CreateFromImage(image.ToArray()) : throw new InvalidOperationException(string.Join("\n", result.Diagnostics));
    }
}
