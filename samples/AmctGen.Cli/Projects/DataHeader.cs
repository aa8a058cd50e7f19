using System.Text;
using AmctGen.Generator.Compilation;
using AmctGen.Text;

namespace AmctGen.Cli.Projects;

/// <summary>The comments at the start of a text-format file that name its message, and the .proto file that declares it.</summary>
internal sealed record DataHeader
{
    /// <summary>The name of the message; null if the header does not name it.</summary>
    public string? Message { get; private init; }

    /// <summary>The bytes of the message's name.</summary>
    public SourceSpan MessageSpan { get; private init; }

    /// <summary>The path of the .proto file, as an import names it; null if the header does not name it.</summary>
    public string? ProtoFile { get; private init; }

    /// <summary>Reads the header of a text in UTF-8.</summary>
    public static DataHeader Read(ReadOnlySpan<byte> text)
    {
        var header = new DataHeader();
        for (int start = 0; start < text.Length;)
        {
            int length = text[start..].IndexOf((byte)'\n') is var end && end < 0 ? text.Length - start : end;
            string line = Encoding.UTF8.GetString(text.Slice(start, length)).TrimStart('\uFEFF');
            if (!HeaderLine.IsPart(line))
            {
                break;
            }
            if (header.Message is null && HeaderLine.Find(line, HeaderLine.MessageKey) is var (message, _))
            {
                int index = start + text.Slice(start, length).LastIndexOf(Encoding.UTF8.GetBytes(message));
                header = header with { Message = message, MessageSpan = new SourceSpan(index, Encoding.UTF8.GetByteCount(message)) };
            }
            if (header.ProtoFile is null && HeaderLine.Find(line, HeaderLine.FileKey) is var (file, _))
            {
                header = header with { ProtoFile = file };
            }
            start += length + 1;
        }
        return header;
    }
}
