using Microsoft.CodeAnalysis.Text;

namespace AmctGen.Generator.Inputs;

/// <summary>The comments at the start of a text-format file. <c># proto-message: package.Message</c> names the message there.</summary>
internal static class DataFileHeader
{
    private const string Key = "proto-message:";

    /// <summary>The message that the header names, with its location; null if it does not name one.</summary>
    public static (string Name, TextSpan Span)? FindMessage(SourceText text)
    {
        foreach (TextLine textLine in text.Lines)
        {
            string line = textLine.ToString();
            string trimmed = line.Trim();
            if (trimmed.Length > 0 && trimmed[0] != '#')
            {
                return null;
            }
            string comment = trimmed.TrimStart('#').Trim();
            if (comment.StartsWith(Key, StringComparison.OrdinalIgnoreCase) && comment.Substring(Key.Length).Trim() is { Length: > 0 } name)
            {
                return (name, new TextSpan(textLine.Start + line.LastIndexOf(name, StringComparison.Ordinal), name.Length));
            }
        }
        return null;
    }
}
