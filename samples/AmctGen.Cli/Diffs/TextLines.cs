using AmctGen.Text;

namespace AmctGen.Cli.Diffs;

/// <summary>Splits a text into lines that keep their ends.</summary>
internal static class TextLines
{
    public static string[] Of(ReadOnlySpan<byte> text)
    {
        List<string> lines = [];
        while (!text.IsEmpty)
        {
            int end = text.IndexOf((byte)'\n') + 1;
            end = end == 0 ? text.Length : end;
            lines.Add(Utf8.Decode(text[..end]));
            text = text[end..];
        }
        return [.. lines];
    }
}
