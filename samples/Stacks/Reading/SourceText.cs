using System.Text;

namespace Stacks.Reading;

/// <summary>A program's text and the path it came from, as the user wrote that path.</summary>
internal sealed record SourceText(string Path, string Text)
{
    private const long LargestFile = 4 * 1024 * 1024;

    private static readonly UTF8Encoding s_strictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The file's name without folder and extension: what headers and statistics call the program.</summary>
    public string Name => System.IO.Path.GetFileNameWithoutExtension(Path);

    /// <summary>Reads a file; anything that cannot be a program is refused with a reason.</summary>
    /// <exception cref="UnreadableFile">The file is missing, too large or no text.</exception>
    public static SourceText Load(string path)
    {
        byte[] bytes = ReadBytes(path);
        if (Array.IndexOf(bytes, (byte)0) >= 0)
        {
            throw new UnreadableFile(path, "this is a binary file, not a program");
        }

        try
        {
            return new SourceText(path, s_strictUtf8.GetString(bytes));
        }
        catch (DecoderFallbackException)
        {
            throw new UnreadableFile(path, "this is not a text file in UTF-8");
        }
    }

    private static byte[] ReadBytes(string path)
    {
        if (Directory.Exists(path))
        {
            throw new UnreadableFile(path, "this is a folder, not a program");
        }

        if (!File.Exists(path))
        {
            throw new UnreadableFile(path, "no such file");
        }

        try
        {
            if (new FileInfo(path).Length > LargestFile)
            {
                throw new UnreadableFile(path, "the file is too large for a program");
            }

            return File.ReadAllBytes(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            throw new UnreadableFile(path, "the file cannot be read");
        }
    }
}

/// <summary>A file that was named on the command line cannot be used.</summary>
internal sealed class UnreadableFile(string path, string reason) : Exception($"{path}: error: {reason}");
