using AmctGen.Generator.Compilation;
using Microsoft.CodeAnalysis.Text;

namespace AmctGen.Generator.Inputs;

/// <summary>The comments at the start of a text-format file. <c># proto-message: package.Message</c> names the message there.</summary>
internal static class DataFileHeader
{
    /// <summary>The message that the header names, with its location; null if it does not name one.</summary>
    public static (string Name, TextSpan Span)? FindMessage(SourceText text)
    {
        foreach (TextLine textLine in text.Lines)
        {
            string line = textLine.ToString();
            if (!HeaderLine.IsPart(line))
            {
                return null;
            }
            if (HeaderLine.Find(line, HeaderLine.MessageKey) is var (name, index))
            {
                return (name, new TextSpan(textLine.Start + index, name.Length));
            }
        }
        return null;
    }
}
