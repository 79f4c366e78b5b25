using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Hrtify.Generator.Tests.Forms;

/// <summary>A form's program, plain or converted, and the library that it is built over; most have none.</summary>
internal sealed record FormSide(CSharpCompilation Program, CSharpCompilation? Library)
{
    // By its image: what a build sees of another assembly is metadata.
    internal FormSide Over(CSharpCompilation library)
    {
        using var image = new System.IO.MemoryStream();
        var result = library.Emit(image);
        if (!result.Success) throw new System.InvalidOperationException("the library does not compile: " + string.Join("\n", result.Diagnostics));
        return new FormSide(Program.AddReferences(MetadataReference.CreateFromImage(image.ToArray())), library);
    }
}
